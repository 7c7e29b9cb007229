package news.hiwar.platform.staff;

import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGNED_IN;
import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGNED_OUT;
import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGN_IN_FAILED;
import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGN_IN_LIMITED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import news.hiwar.platform.graphql.Bulkhead.ServerBusy;

/** Signs members in by their passwords, and out again. */
@Singleton
public class SignIn {
    /** Counted and recorded in place of a text that is not a valid name. */
    private static final String NO_NAME = "?";

    private final SignInAttempts attempts;
    private final StaffSessions sessions;
    private final AuditTrail audit;
    private final PasswordChecks checks;
    private final Clock clock;

    SignIn(SignInAttempts attempts, StaffSessions sessions, AuditTrail audit, PasswordChecks checks, Clock clock) {
        this.checks = checks;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An attempt to sign in.
     *
     * @param address the address by which limits are counted
     * @param device the secret of the device's cookie; null if there is none
     */
    public record Attempt(
            String name,
            String password,
            String address,
            @Nullable String device,
            @Nullable String userAgent) {}

    /** The secrets of the cookies of the new session and of the device. */
    public record Cookies(String session, String device) {}

    /**
     * Begins a session; null if the name or password is wrong, or there were too many attempts. Takes as long for an unknown name.
     *
     * @throws ServerBusy if too many others sign in at the same time
     */
    @Nullable
    public Cookies begin(Attempt attempt) {
        String name = StaffMember.isName(attempt.name) ? attempt.name.toLowerCase(Locale.ROOT) : NO_NAME;
        if (!isAllowed(attempt, name)) return null;
        StaffMember member = QuarkusTransaction.requiringNew().call(() -> StaffMember.named(name));
        String hash = member == null ? null : member.passwordHash;
        boolean matches = checks.call(attempt.address, () -> Passwords.matches(attempt.password, hash));
        Cookies cookies = !matches || hash == null
                ? null
                : QuarkusTransaction.requiringNew().call(() -> begin(attempt, name, hash));
        if (cookies == null) audit.add(name, SIGN_IN_FAILED, null, null);
        return cookies;
    }

    private boolean isAllowed(Attempt attempt, String name) {
        boolean address = attempts.allowAddress(attempt.address);
        if (address && attempts.allowName(attempt.address, name)) return true;
        String device = attempt.device;
        if (device != null
                && QuarkusTransaction.requiringNew().call(() -> KnownDevice.isKnown(device, name))
                && attempts.allowDevice(device)) return true;
        if (address && attempts.isReportDue(name)) audit.add(name, SIGN_IN_LIMITED, null, null);
        return false;
    }

    /** Begins a session unless the account was removed or its password changed meanwhile. */
    @Nullable
    private Cookies begin(Attempt attempt, String name, String hash) {
        StaffMember member = StaffMember.locked(name);
        if (member == null || !member.passwordHash.equals(hash)) return null;
        String session = sessions.begin(member, attempt.userAgent);
        String device =
                KnownDevice.remember(member, attempt.device, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(name, SIGNED_IN, null, null);
        return new Cookies(session, device);
    }

    /** Ends the session of a cookie on all nodes; nothing happens if it has ended already. */
    public void end(String session) {
        QuarkusTransaction.requiringNew().run(() -> {
            StaffSession ended = sessions.end(session);
            if (ended != null) audit.add(ended.member.name, SIGNED_OUT, null, ended.device);
        });
    }
}
