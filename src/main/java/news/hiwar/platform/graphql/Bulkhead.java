package news.hiwar.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how many costly fields are resolved at once, such as searches, so that processors remain for everything else. A
 * bounded number of others waits for a bounded time; they hold no connection of the database, so {@link #call} comes before
 * the first statement of a resolver.
 */
@ApplicationScoped
public class Bulkhead {
    private final Semaphore running;
    private final Semaphore waiting;
    private final long waitMillis;

    Bulkhead(CostlyLimits limits, MeterRegistry meters) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        running = new Semaphore(limits.costly().orElse(half), true);
        waiting = new Semaphore(limits.costlyWaiting());
        waitMillis = limits.costlyWait().toMillis();
        meters.gauge("hiwar.costly.waiting", waiting, places -> limits.costlyWaiting() - places.availablePermits());
    }

    /**
     * Resolves a costly field, after others if too many are being resolved.
     *
     * @throws ServerBusy if too many wait already, or it has waited too long
     */
    public <T> T call(Supplier<T> resolver) {
        enter();
        try {
            return resolver.get();
        } finally {
            running.release();
        }
    }

    private void enter() {
        if (!waiting.tryAcquire()) throw new ServerBusy();
        try {
            if (!running.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) throw new ServerBusy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServerBusy();
        } finally {
            waiting.release();
        }
    }

    static class ServerBusy extends ClientError {
        ServerBusy() {
            super(
                    "SERVER_BUSY",
                    "Too many searches and other costly fields are asked for. Try again in a few seconds.");
        }
    }

    /** Limits of costly fields. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface CostlyLimits {
        /**
         * Maximum number of costly fields that are resolved at once, such as searches; by default half the number of processors,
         * or 8 with a search server, which does the work itself.
         */
        OptionalInt costly();

        /** Maximum number of costly fields that wait for others; more are refused. */
        @WithDefault("50")
        int costlyWaiting();

        /** Maximum time that a costly field waits for others; it is refused afterwards. */
        @WithDefault("2s")
        Duration costlyWait();
    }
}
