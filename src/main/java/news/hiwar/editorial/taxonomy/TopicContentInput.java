package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("TopicContentInput")
@Description("What is to be known of a topic. Of one that exists what is not given stays as it is.")
public record TopicContentInput(
        @Nullable @Description("The name: 1 to 300 characters in each language. What it was called stays an alias.")
        TextInput name,

        @Nullable @Description("What belongs to it, in a sentence: at most 2000 characters in each language.")
        TextInput description,

        @Nullable @Description("The slug of the topic that it is part of: one of the top level.")
        String broader,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull TopicField> clear) {}
