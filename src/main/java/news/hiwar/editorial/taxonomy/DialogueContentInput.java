package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DialogueContentInput")
@Description("What is to be known of a dialogue. Of one that exists what is not given stays as it is.")
public record DialogueContentInput(
        @Nullable @Description("The name: 1 to 300 characters in each language. What it was called stays an alias.")
        TextInput name,

        @Nullable @Description("What it is about, in a sentence: at most 2000 characters in each language.")
        TextInput description,

        @Nullable @Description("The slugs of who negotiates, all of them: at most 50.")
        List<@NonNull String> parties,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull DialogueField> clear) {}
