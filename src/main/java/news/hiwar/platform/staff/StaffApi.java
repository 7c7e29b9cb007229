package news.hiwar.platform.staff;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.platform.mutation.UserError;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@Blocking
@Transactional
public class StaffApi {
    private final SecurityIdentity identity;
    private final SignInAttempts attempts;
    private final AuditTrail audit;

    StaffApi(SecurityIdentity identity, SignInAttempts attempts, AuditTrail audit) {
        this.audit = audit;
        this.identity = identity;
        this.attempts = attempts;
    }

    @Query
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Everybody who has an account here, or had one, by name. For chief editors.")
    public List<@NonNull StaffMember> staffMembers() {
        return StaffMember.listAll(Sort.by("name"));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Makes an account. For chief editors.")
    public StaffMemberPayload addStaffMember(@Description("Whose.") AddStaffMemberInput input) {
        String displayName = input.displayName().strip();
        if (!StaffMember.NAME.matcher(input.name()).matches()) {
            return StaffMemberPayload.refused("name", "INVALID_NAME", StaffMember.NAMES);
        }
        if (displayName.isEmpty() || displayName.length() > StaffMember.DISPLAY_NAME) {
            return StaffMemberPayload.refused("displayName", "OUT_OF_RANGE", "It has 1 to 100 characters.");
        }
        if (input.role() == Role.READER) {
            return StaffMemberPayload.refused("role", "OUT_OF_RANGE", "Readers need no account.");
        }
        String fault = Passwords.fault(input.password());
        if (fault != null) return StaffMemberPayload.refused("password", "INVALID_PASSWORD", fault);
        if (StaffMember.count("name", input.name()) > 0) {
            return StaffMemberPayload.refused("name", "TAKEN", "Somebody has that name, or had it.");
        }
        audit(AuditAction.ADDED_STAFF_MEMBER, input.name(), input.role().name());
        return StaffMemberPayload.of(
                StaffMember.create(input.name(), displayName, Passwords.hash(input.password()), input.role()));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Closes an account: its sessions and tokens are refused from now on. For chief editors.")
    public StaffMemberPayload removeStaffMember(@Description("Whose.") RemoveStaffMemberInput input) {
        StaffMember member = StaffMember.named(input.name());
        if (member == null) return StaffMemberPayload.refused("name", "NOT_FOUND", "Nobody here has that name.");
        if (member.name.equals(identity.getPrincipal().getName())) {
            return StaffMemberPayload.refused("name", "YOURSELF", "Another chief editor has to do that.");
        }
        member.active = false;
        audit(AuditAction.REMOVED_STAFF_MEMBER, member.name, null);
        return StaffMemberPayload.of(member);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Changes one's own password. Tokens stay as they are.")
    public StaffMemberPayload changePassword(@Description("The old and the new one.") ChangePasswordInput input) {
        StaffMember member = StaffMember.named(identity.getPrincipal().getName());
        if (member == null) return StaffMemberPayload.refused(null, "NO_ACCOUNT", "Your account is elsewhere.");
        if (!attempts.allow(member.name)) {
            return StaffMemberPayload.refused("current", "RATE_LIMITED", "Too many attempts; wait for a minute.");
        }
        if (!Passwords.matches(input.current(), member.passwordHash)) {
            return StaffMemberPayload.refused("current", "WRONG_PASSWORD", "That is not your password.");
        }
        String fault = Passwords.fault(input.replacement());
        if (fault != null) return StaffMemberPayload.refused("replacement", "INVALID_PASSWORD", fault);
        member.passwordHash = Passwords.hash(input.replacement());
        audit(AuditAction.CHANGED_PASSWORD, null, null);
        return StaffMemberPayload.of(member);
    }

    private void audit(AuditAction action, @Nullable String subject, @Nullable String detail) {
        audit.add(identity.getPrincipal().getName(), action, subject, detail);
    }

    @Input("AddStaffMemberInput")
    @Description("A new account.")
    public record AddStaffMemberInput(
            @Description("What they sign in with: 2 to 40 small Latin letters, digits, dots and hyphens.")
            String name,

            @Description("As their colleagues read it: 1 to 100 characters.")
            String displayName,

            @Description("At least 12 characters, at most 72 bytes; they should change it.")
            String password,

            @DefaultValue("EDITOR") @Description("What they may do: EDITOR or CHIEF.")
            Role role) {}

    @Input("RemoveStaffMemberInput")
    @Description("Whose account to close.")
    public record RemoveStaffMemberInput(
            @Description("What they sign in with.") String name) {}

    @Input("ChangePasswordInput")
    @Description("A new password of one's own.")
    public record ChangePasswordInput(
            @Description("The one until now.") String current,

            @Description("The new one: at least 12 characters, at most 72 bytes.")
            String replacement) {}

    @Description("An account after a change.")
    @Type("StaffMemberPayload")
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
}
