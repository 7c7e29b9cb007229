package news.hiwar.graph.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.platform.background.BackgroundLoop;

/** Recounts how rare actors and topics are, at most an hour after articles were changed. */
@ApplicationScoped
class RaritySchedule {
    private static final Duration DELAY = Duration.ofMinutes(60);

    private final Rarity rarity;
    private final AtomicBoolean stale = new AtomicBoolean();
    private final BackgroundLoop loop = new BackgroundLoop("rarity-refresh", DELAY, this::refreshIfStale);

    RaritySchedule(Rarity rarity) {
        this.rarity = rarity;
    }

    void start(@Observes StartupEvent event) {
        loop.start(DELAY, DELAY);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlesChanged event) {
        stale.set(true);
    }

    void refreshIfStale() {
        if (!stale.getAndSet(false)) return;
        try {
            QuarkusTransaction.requiringNew().run(rarity::refresh);
        } catch (RuntimeException failed) {
            stale.set(true);
            throw failed;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
