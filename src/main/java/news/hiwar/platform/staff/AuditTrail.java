package news.hiwar.platform.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import news.hiwar.platform.staff.AuditEntry.AuditAction;

/** Records who did what. Entries are never changed or deleted. */
@ApplicationScoped
public class AuditTrail {
    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** Adds an entry, within the transaction of the action if there is one, so that both are committed or neither. */
    public void add(String who, AuditAction action, @Nullable String subject, @Nullable String detail) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.who = who;
        entry.action = action;
        entry.subject = subject;
        entry.detail = detail;
        QuarkusTransaction.joiningExisting().run(() -> entry.persist());
    }
}
