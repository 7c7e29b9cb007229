package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ParticipantInput")
@Description("An actor who takes part in a round.")
public record ParticipantInput(
        @Description("The slug of who takes part.") String actor,

        @Nullable @Description("The slug of the party for which the actor takes part.")
        String party,

        @Nullable @Description("As what the actor takes part: at most 300 characters in each language.")
        TextInput role) {}
