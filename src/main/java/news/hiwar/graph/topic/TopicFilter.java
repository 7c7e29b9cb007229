package news.hiwar.graph.topic;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TopicFilter")
@Description("Filter of a list of topics: a topic must meet every given field.")
public record TopicFilter(
        @Nullable @Description("Slug of the broader topic.") String broader,

        @Nullable @Description("Beginning of a name or alias, in any language and spelling.")
        String name) {}
