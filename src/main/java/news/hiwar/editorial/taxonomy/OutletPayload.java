package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An outlet after a mutation.")
public record OutletPayload(
        @Nullable @Description("The outlet; null where there is an error.")
        Outlet outlet,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static OutletPayload of(MutationResult<Outlet> done) {
        return new OutletPayload(done.entry(), done.conflict(), done.errors());
    }
}
