package news.hiwar.graph.topic;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TopicFilter")
@Description("Which topics to list; all given members must hold.")
public record TopicFilter(
        @Nullable @Description("The slug of the topic that they are narrower than.")
        String broader,

        @Nullable @Description("How one of its names begins, in any language and spelling.")
        String name) {}
