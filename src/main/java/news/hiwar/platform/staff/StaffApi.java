package news.hiwar.platform.staff;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class StaffApi {
    private final SecurityIdentity identity;
    private final StaffAuthentication staff;
    private final StaffSessions sessions;
    private final StaffLock lock;
    private final SignInAttempts attempts;
    private final AuditTrail audit;
    private final Clock clock;

    StaffApi(
            SecurityIdentity identity,
            StaffAuthentication staff,
            StaffSessions sessions,
            StaffLock lock,
            SignInAttempts attempts,
            AuditTrail audit,
            Clock clock) {
        this.identity = identity;
        this.staff = staff;
        this.sessions = sessions;
        this.lock = lock;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    @Query
    @Description("The signed-in user and their rights.")
    public Viewer viewer() {
        return Viewer.of(identity);
    }

    @Query
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("All accounts, including removed ones, ordered by name. Requires the role CHIEF.")
    public List<@NonNull StaffMember> staffMembers() {
        return StaffMember.listAll(Sort.by("name"));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Adds an account. Requires the role CHIEF.")
    public StaffMemberPayload addStaffMember(@Description("The new account.") AddStaffMemberInput input) {
        String displayName = input.displayName().strip();
        if (!StaffMember.NAME.matcher(input.name()).matches()) {
            return StaffMemberPayload.rejected("name", "INVALID_NAME", StaffMember.NAMES);
        }
        if (displayName.isEmpty() || displayName.length() > StaffMember.DISPLAY_NAME) {
            return StaffMemberPayload.rejected(
                    "displayName", "OUT_OF_RANGE", "`displayName` must be 1 to 100 characters long.");
        }
        if (input.role() == Role.READER) {
            return StaffMemberPayload.rejected(
                    "role", "OUT_OF_RANGE", "`role` must be EDITOR or CHIEF. Readers need no account.");
        }
        String fault = Passwords.fault(input.password());
        if (fault != null) return StaffMemberPayload.rejected("password", "INVALID_PASSWORD", fault);
        String hash = Passwords.hash(input.password());
        takeTurn();
        if (StaffMember.count("name", input.name()) > 0) {
            return StaffMemberPayload.rejected(
                    "name",
                    "TAKEN",
                    "Another account has this name, or had it before it was removed. Choose another one.");
        }
        audit(AuditAction.ADDED_STAFF_MEMBER, input.name(), input.role().name());
        return StaffMemberPayload.of(StaffMember.create(input.name(), displayName, hash, input.role()));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description("Removes an account and ends its sessions and access tokens. Requires the role CHIEF.")
    public StaffMemberPayload removeStaffMember(@Description("The account to remove.") RemoveStaffMemberInput input) {
        takeTurn();
        StaffMember member = StaffMember.locked(input.name());
        if (member == null) return StaffMemberPayload.rejected("name", "NOT_FOUND", "No active account has this name.");
        StaffMemberPayload rejection = rejection(member);
        if (rejection != null) return rejection;
        member.active = false;
        sessions.endAll(member, null);
        AccessToken.revokeAll(member, now());
        KnownDevice.forgetAll(member);
        audit(AuditAction.REMOVED_STAFF_MEMBER, member.name, null);
        return StaffMemberPayload.of(member);
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description(
            "Changes the role of an account and ends its sessions; its access tokens get the new role. Requires the role"
                    + " CHIEF.")
    public StaffMemberPayload changeStaffRole(
            @Description("The account and its new role.") ChangeStaffRoleInput input) {
        if (input.role() == Role.READER) {
            return StaffMemberPayload.rejected(
                    "role", "OUT_OF_RANGE", "`role` must be EDITOR or CHIEF. Remove an account that needs neither.");
        }
        takeTurn();
        StaffMember member = StaffMember.locked(input.name());
        if (member == null) return StaffMemberPayload.rejected("name", "NOT_FOUND", "No active account has this name.");
        StaffMemberPayload rejection = rejection(member);
        if (rejection != null) return rejection;
        if (member.role == input.role()) return StaffMemberPayload.of(member);
        member.role = input.role();
        sessions.endAll(member, null);
        audit(AuditAction.CHANGED_ROLE, member.name, member.role.name());
        return StaffMemberPayload.of(member);
    }

    /** Takes turns with other changes of accounts, and checks under the lock that this chief editor still is one. */
    private void takeTurn() {
        lock.take();
        if (!staff.isStillValid(identity)) throw new UnauthorizedException();
    }

    /** Why an account must not lose its role; null if it may. */
    @Nullable
    private StaffMemberPayload rejection(StaffMember member) {
        if (member.name.equals(identity.getPrincipal().getName())) {
            return StaffMemberPayload.rejected(
                    "name", "YOURSELF", "You cannot remove or demote your own account. Ask another chief editor.");
        }
        if (member.isLastChief()) {
            return StaffMemberPayload.rejected(
                    "name",
                    "LAST_CHIEF",
                    "This is the last account with the role CHIEF. Give another account that role first.");
        }
        return null;
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Changes your password and ends your other sessions. Access tokens stay valid unless you revoke them.")
    public StaffMemberPayload changePassword(
            @Description("The current and the new password.") ChangePasswordInput input) {
        if (!attempts.allowMember(identity.getPrincipal().getName())) {
            return StaffMemberPayload.rejected("current", "RATE_LIMITED", "Too many attempts. Try again in a minute.");
        }
        StaffMember member = staff.lockedMember(identity);
        if (member == null)
            return StaffMemberPayload.rejected(
                    null, "NO_ACCOUNT", "You are signed in by an external provider. Change your password there.");
        if (!Passwords.matches(input.current(), member.passwordHash)) {
            return StaffMemberPayload.rejected("current", "WRONG_PASSWORD", "The current password is wrong.");
        }
        String fault = Passwords.fault(input.replacement());
        if (fault != null) return StaffMemberPayload.rejected("replacement", "INVALID_PASSWORD", fault);
        member.passwordHash = Passwords.hash(input.replacement());
        sessions.endAll(member, StaffAuthentication.session(identity));
        KnownDevice.forgetAll(member);
        if (input.revokeAccessTokens()) AccessToken.revokeAll(member, now());
        audit(AuditAction.CHANGED_PASSWORD, null, null);
        return StaffMemberPayload.of(member);
    }

    /** The time in the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void audit(AuditAction action, @Nullable String subject, @Nullable String detail) {
        audit.add(identity.getPrincipal().getName(), action, subject, detail);
    }

    @Input("AddStaffMemberInput")
    @Description("A new account.")
    public record AddStaffMemberInput(
            @Description("Name for signing in: 2 to 40 lower-case Latin letters, digits, dots and hyphens.")
            String name,

            @Description("Name that colleagues see: 1 to 100 characters.")
            String displayName,

            @Description("Initial password: at least 12 characters, at most 72 bytes. The member should change it.")
            String password,

            @DefaultValue("EDITOR") @Description("Role of the member: EDITOR or CHIEF.")
            Role role) {}

    @Input("RemoveStaffMemberInput")
    @Description("The account to remove.")
    public record RemoveStaffMemberInput(
            @Description("Name for signing in.") String name) {}

    @Input("ChangePasswordInput")
    @Description("A change of your password.")
    public record ChangePasswordInput(
            @Description("The current password.") String current,

            @Description("The new password: at least 12 characters, at most 72 bytes.")
            String replacement,

            @DefaultValue("false") @Description("Whether to revoke all of your access tokens, too.")
            boolean revokeAccessTokens) {}

    @Input("ChangeStaffRoleInput")
    @Description("A change of an account's role.")
    public record ChangeStaffRoleInput(
            @Description("Name for signing in.") String name,

            @Description("New role of the member: EDITOR or CHIEF.")
            Role role) {}

    @Description("Result of a mutation of an account.")
    @Type("StaffMemberPayload")
    public record StaffMemberPayload(
            @Nullable @Description("The account after the change; null on error.")
            StaffMember staffMember,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static StaffMemberPayload of(StaffMember member) {
            return new StaffMemberPayload(member, List.of());
        }

        static StaffMemberPayload rejected(@Nullable String field, String code, String message) {
            return new StaffMemberPayload(null, UserError.one(field, code, message));
        }
    }

    @Description("The user who sends the request.")
    @Type("Viewer")
    public record Viewer(
            @Nullable @Description("Name for signing in; null for readers.")
            String name,

            @Description("Role of the user.") Role role,

            @Description("Whether the user may import texts and edit articles.")
            boolean canEdit,

            @Description("Whether the user may manage accounts.")
            boolean canManageStaff) {
        static Viewer of(SecurityIdentity identity) {
            Role role = Role.of(identity.getRoles());
            return new Viewer(
                    identity.isAnonymous() ? null : identity.getPrincipal().getName(),
                    role,
                    role != Role.READER,
                    role == Role.CHIEF);
        }
    }
}
