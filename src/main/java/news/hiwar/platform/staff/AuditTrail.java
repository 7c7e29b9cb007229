package news.hiwar.platform.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes down who did what. Entries are added and read; nothing changes or deletes one. */
@ApplicationScoped
public class AuditTrail {
    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** In the transaction of what is done, where there is one: neither is there without the other. */
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
