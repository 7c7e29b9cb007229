package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.actor.ActorKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorContentInput")
@Description("What is to be known of an actor. Of one that exists what is not given stays as it is.")
public record ActorContentInput(
        @Nullable @Description("The name: 1 to 300 characters in each language. What it was called stays an alias.")
        TextInput name,

        @Nullable @Description("What sort of actor it is.") ActorKind kind,

        @Nullable @Description("Who or what it is, in a sentence: at most 2000 characters in each language.")
        TextInput description,

        @Nullable @Description("The slug of the state or body that it speaks for.")
        String affiliation,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull ActorField> clear) {}
