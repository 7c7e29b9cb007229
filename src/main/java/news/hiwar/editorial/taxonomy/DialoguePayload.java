package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A dialogue after a mutation.")
public record DialoguePayload(
        @Nullable @Description("The dialogue; null where there is an error.")
        Dialogue dialogue,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static DialoguePayload of(MutationResult<Dialogue> done) {
        return new DialoguePayload(done.entry(), done.conflict(), done.errors());
    }
}
