package news.hiwar.platform.staff;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.platform.graphql.ClientError;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@Blocking
@Transactional
public class AuditApi {
    private static final int MOST = 100;

    @Query
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Who did what, the last first. For chief editors.")
    public List<@NonNull AuditEntry> auditTrail(
            @Nullable @DefaultValue("20") @Description("How many at most: 1 to 100.") Integer first,
            @Nullable @Description("Those before the entry with this `cursor`.") String before) {
        int size = first == null ? 20 : first;
        if (size < 1 || size > MOST) throw new InvalidAuditPage("`first` is %d; give 1 to 100.".formatted(size));
        return AuditEntry.<AuditEntry>find(
                        "rowId < ?1", Sort.descending("rowId"), before == null ? Long.MAX_VALUE : key(before))
                .page(0, size)
                .list();
    }

    private static long key(String cursor) {
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw new InvalidAuditPage("`before` is no cursor of the audit trail.");
        }
    }

    static class InvalidAuditPage extends ClientError {
        InvalidAuditPage(String message) {
            super("INVALID_PAGE", message);
        }
    }
}
