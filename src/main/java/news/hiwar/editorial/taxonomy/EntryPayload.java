package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The result of a mutation of an actor, a topic, an outlet, a dialogue or a round.")
public record EntryPayload(
        @Nullable
        @Description(
                "The changed record, the survivor of a merge, or the record that an undone merge restored; null on error.")
        Node entry,

        @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why the mutation was rejected; empty on success.")
        List<@NonNull UserError> userErrors) {
    static EntryPayload of(MutationResult<? extends StoredNode> result) {
        return new EntryPayload((Node) result.record(), result.conflict(), result.errors());
    }
}
