package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An actor, a topic, an outlet, a dialogue or a round after a mutation.")
public record EntryPayload(
        @Nullable
        @Description("What was changed, what a merge left, or what an undo brought back; null where there is an error.")
        Node entry,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static EntryPayload of(MutationResult<? extends StoredNode> done) {
        return new EntryPayload((Node) done.entry(), done.conflict(), done.errors());
    }
}
