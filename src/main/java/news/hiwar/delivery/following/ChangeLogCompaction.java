package news.hiwar.delivery.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes what was deleted long ago out of the log, and remembers up to where. */
@ApplicationScoped
class ChangeLogCompaction {
    private static final Logger LOG = Logger.getLogger(ChangeLogCompaction.class);

    private final EntityManager entities;
    private final ChangeSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "change-log-compaction"));

    ChangeLogCompaction(EntityManager entities, ChangeSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = thread.scheduleWithFixedDelay(this::tryToCompact, 1, 60, TimeUnit.MINUTES);
    }

    private void tryToCompact() {
        try {
            compact();
        } catch (RuntimeException failed) {
            LOG.warnf("The log of changes cannot be compacted now: %s", failed.getMessage());
        }
    }

    void compact() {
        Instant before = clock.instant().minus(settings.keep());
        QuarkusTransaction.requiringNew().run(() -> {
            Object unused = entities.createNativeQuery("select number from change_counter for update", Long.class)
                    .getSingleResult();
            entities.createNativeQuery("update change_counter set compacted = greatest(compacted, coalesce("
                            + "(select max(number) from change where deleted and at < ?1), 0))")
                    .setParameter(1, before)
                    .executeUpdate();
            entities.createNativeQuery("delete from change where deleted and at < ?1")
                    .setParameter(1, before)
                    .executeUpdate();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }
}
