package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.StaffApi.Viewer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class SessionApi {
    private static final Duration REPORTED = Duration.ofDays(30);

    private final SecurityIdentity identity;
    private final StaffAuthentication staff;
    private final StaffSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    SessionApi(
            SecurityIdentity identity,
            StaffAuthentication staff,
            StaffSessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.identity = identity;
        this.staff = staff;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Mutation
    @Description("Ends one of your sessions at once, with its WebSockets and subscriptions.")
    public EndSessionPayload endSession(@Description("The session to end.") EndSessionInput input) {
        StaffMember member = staff.lockedMember(identity);
        StaffSession session = member == null
                ? null
                : StaffSession.<StaffSession>find("publicId = ?1 and member = ?2", input.id(), member)
                        .firstResult();
        if (session == null || !sessions.end(session)) {
            return new EndSessionPayload(
                    null, UserError.one("id", "NOT_FOUND", "You have no session with this `id`; it may have ended."));
        }
        audit.add(identity.getPrincipal().getName(), AuditAction.ENDED_SESSIONS, null, session.device);
        session.current = isCurrent(session);
        return new EndSessionPayload(session, List.of());
    }

    @Mutation
    @Description(
            "Ends all of your sessions but the one of this request; all of them if it is sent with an access token.")
    public EndOtherSessionsPayload endOtherSessions() {
        StaffMember member = staff.lockedMember(identity);
        long count = member == null ? 0 : sessions.endAll(member, StaffAuthentication.session(identity));
        if (member != null && count > 0) {
            audit.add(member.name, AuditAction.ENDED_SESSIONS, null, "%d others".formatted(count));
        }
        return new EndOtherSessionsPayload(Math.toIntExact(count), List.of());
    }

    @PermitAll
    @Description("Sessions of the user, the last used one first; at most 20.")
    public List<@NonNull StaffSession> sessions(@Source Viewer viewer) {
        if (viewer.name() == null) return List.of();
        List<StaffSession> valid = sessions.of(viewer.name());
        valid.forEach(session -> session.current = isCurrent(session));
        return valid;
    }

    @PermitAll
    @Nullable
    @Description("Failed attempts to sign in with the user's name in the last 30 days; null for readers.")
    public FailedSignIns failedSignIns(@Source Viewer viewer) {
        if (viewer.name() == null) return null;
        return AuditEntry.find(
                        "select cast(count(*) as Integer), max(at) from AuditEntry"
                                + " where who = ?1 and action = ?2 and at > ?3",
                        viewer.name(),
                        AuditAction.SIGN_IN_FAILED,
                        clock.instant().minus(REPORTED))
                .project(FailedSignIns.class)
                .singleResult();
    }

    private boolean isCurrent(StaffSession session) {
        return session.rowId.equals(StaffAuthentication.session(identity));
    }

    @Description("Failed attempts to sign in with a name.")
    @Type("FailedSignIns")
    public record FailedSignIns(
            @Description("Number of attempts with a wrong password.")
            int count,

            @Nullable @Description("When the latest attempt was; null if there was none.")
            Instant latestAt) {}

    @Input("EndSessionInput")
    @Description("The session to end.")
    public record EndSessionInput(
            @Id @Description("Id of one of your sessions.") String id) {}

    @Description("Result of `endSession`.")
    @Type("EndSessionPayload")
    public record EndSessionPayload(
            @Nullable @Description("The session that was ended; null on error.")
            StaffSession session,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {}

    @Description("Result of `endOtherSessions`.")
    @Type("EndOtherSessionsPayload")
    public record EndOtherSessionsPayload(
            @Description("Number of sessions that were ended.")
            int endedCount,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {}
}
