package news.hiwar.delivery.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.hiwar.platform.background.BackgroundLoop;

/** Removes old deletions from the change log, and records up to which change it has done so. */
@ApplicationScoped
class ChangeLogCompaction {
    private final EntityManager entities;
    private final ChangeSettings settings;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("change-log-compaction", Duration.ofMinutes(1), this::compact);

    ChangeLogCompaction(EntityManager entities, ChangeSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop.start(Duration.ofMinutes(1), Duration.ofHours(1));
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
        loop.stop();
    }
}
