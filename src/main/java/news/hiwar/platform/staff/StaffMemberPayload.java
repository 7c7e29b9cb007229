package news.hiwar.platform.staff;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An account after a change.")
public record StaffMemberPayload(
        @Nullable @Description("The account; null where there is an error.")
        StaffMember staffMember,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static StaffMemberPayload of(StaffMember member) {
        return new StaffMemberPayload(member, List.of());
    }

    static StaffMemberPayload refused(@Nullable String field, String code, String message) {
        return new StaffMemberPayload(null, UserError.one(field, code, message));
    }
}
