package news.hiwar.entries;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.desk.VersionConflict;
import news.hiwar.outlet.Outlet;
import news.hiwar.staff.UserError;
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
    static OutletPayload of(Done<Outlet> done) {
        return new OutletPayload(done.entry(), done.conflict(), done.errors());
    }
}
