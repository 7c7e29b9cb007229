package news.hiwar.delivery.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for subscriptions to begin or to end, as the server counts them. */
public final class UnderWay {
    private static final int PATIENCE_SECONDS = 20;

    private UnderWay() {}

    public static void awaits(MeterRegistry figures, int subscriptions) {
        Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while ((int) figures.get("hiwar.subscriptions").gauge().value() != subscriptions) {
            if (Instant.now().isAfter(patience)) throw new AssertionError("never " + subscriptions);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
