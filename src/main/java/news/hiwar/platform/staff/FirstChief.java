package news.hiwar.platform.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import org.jboss.logging.Logger;

/**
 * Makes the first chief editor from the operator's settings where there is none, since only a chief editor can add accounts. An
 * account that has the name already becomes that chief editor, so that a newsroom without one is never locked out.
 */
@Singleton
class FirstChief {
    private static final Logger LOG = Logger.getLogger(FirstChief.class);
    private static final String SETTING = "hiwar.staff.first-chief";

    private final StaffSettings.FirstChief settings;
    private final StaffLock lock;
    private final StaffSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    FirstChief(StaffSettings settings, StaffLock lock, StaffSessions sessions, AuditTrail audit, Clock clock) {
        this.settings = settings.firstChief();
        this.lock = lock;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (settings.name().isEmpty() && settings.password().isEmpty()) return;
        String name = settings.name().orElseThrow(() -> invalid("name", "is missing"));
        String password = settings.password().orElseThrow(() -> invalid("password", "is missing"));
        if (StaffMember.hasChief()) return;
        lock.take(); // another node may start at the same time
        if (StaffMember.hasChief()) return;
        if (!StaffMember.NAME.matcher(name).matches()) throw invalid("name", "is invalid: " + StaffMember.NAMES);
        String fault = Passwords.fault(password);
        if (fault != null) throw invalid("password", "is invalid: " + fault);
        String hash = Passwords.hash(password);
        StaffMember former = StaffMember.<StaffMember>find("name", name).firstResult();
        if (former == null) StaffMember.create(name, name, hash, Role.CHIEF);
        else revive(former, hash);
        audit.add(name, AuditAction.ADDED_STAFF_MEMBER, name, "CHIEF by the setting " + SETTING);
        LOG.infof("%s the account of the first chief editor: %s", former == null ? "Created" : "Revived", name);
    }

    /** Makes a chief editor of a removed account or of an editor, who keeps nothing by which they could sign in until now. */
    private void revive(StaffMember member, String hash) {
        member.active = true;
        member.role = Role.CHIEF;
        member.passwordHash = hash;
        sessions.endAll(member, null);
        KnownDevice.forgetAll(member);
        AccessToken.revokeAll(member, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static IllegalStateException invalid(String setting, String fault) {
        return new IllegalStateException("%s.%s %s".formatted(SETTING, setting, fault));
    }
}
