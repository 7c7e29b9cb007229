package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A round after a mutation.")
public record RoundPayload(
        @Nullable @Description("The round; null where there is an error.")
        DialogueRound round,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static RoundPayload of(MutationResult<DialogueRound> done) {
        return new RoundPayload(done.entry(), done.conflict(), done.errors());
    }
}
