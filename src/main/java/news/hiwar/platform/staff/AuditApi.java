package news.hiwar.platform.staff;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.platform.relay.OpaqueText;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.PageArguments.InvalidPage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class AuditApi {
    private static final int SIZE = 20;

    @Query
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Audit trail, latest entry first. Requires the role CHIEF.")
    public List<@NonNull AuditEntry> auditTrail(
            @Nullable @DefaultValue("20") @Description("Maximum number of entries: 1 to 100.") Integer first,
            @Nullable @Description("Cursor of an entry: only older entries are returned.") String before) {
        int size = PageArguments.first(first, SIZE);
        return AuditEntry.<AuditEntry>find(
                        "rowId < ?1", Sort.descending("rowId"), before == null ? Long.MAX_VALUE : key(before))
                .page(0, size)
                .list();
    }

    private static long key(String cursor) {
        Long key = OpaqueText.decrypt(
                cursor,
                2,
                fields -> OpaqueText.number(fields.get(1)),
                number -> OpaqueText.encrypt("AuditEntry", number));
        if (key == null) throw new InvalidPage("`before` must be the `cursor` of an entry of the audit trail.");
        return key;
    }
}
