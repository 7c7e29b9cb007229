package news.hiwar.graph.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.hiwar.graph.events.ArticlesChanged;
import org.jboss.logging.Logger;

/** Has it counted anew within the hour how rare actors and topics are, where the desk has changed articles. */
@ApplicationScoped
class RaritySchedule {
    private static final Logger LOG = Logger.getLogger(RaritySchedule.class);

    private final Rarity rarity;
    private final AtomicBoolean stale = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "rarity-upkeep"));

    RaritySchedule(Rarity rarity) {
        this.rarity = rarity;
    }

    void start(@Observes StartupEvent event) {
        var unused = thread.scheduleWithFixedDelay(this::countAnew, 60, 60, TimeUnit.MINUTES);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlesChanged event) {
        stale.set(true);
    }

    void countAnew() {
        if (!stale.getAndSet(false)) return;
        try {
            QuarkusTransaction.requiringNew().run(rarity::refresh);
        } catch (RuntimeException failed) {
            stale.set(true);
            LOG.warnf("It cannot be counted now how rare things are, and is tried again: %s", failed.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }
}
