package news.hiwar.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how much work of a kind is done at once, so that processors and connections remain for everything else. A bounded
 * number of others waits for a bounded time; they hold no connection of the database, so {@link #call} comes before the first
 * statement.
 */
public class Bulkhead {
    private final Semaphore running;
    private final Semaphore waiting;
    private final long waitMillis;
    private final String work;

    /**
     * Makes a limit.
     *
     * @param name the work in the names of metrics, such as {@code costly}
     * @param work the work in messages, such as {@code searches}
     */
    protected Bulkhead(int running, int waiting, Duration wait, String name, String work, MeterRegistry meters) {
        this.running = new Semaphore(running, true);
        this.waiting = new Semaphore(waiting);
        this.work = work;
        waitMillis = wait.toMillis();
        meters.gauge("hiwar." + name + ".waiting", this.waiting, places -> waiting - places.availablePermits());
    }

    /**
     * Does the work, after others if too much is being done.
     *
     * @throws ServerBusy if too many wait already, or it has waited too long
     */
    public <T> T call(Supplier<T> task) {
        enter();
        try {
            return task.get();
        } finally {
            running.release();
        }
    }

    private void enter() {
        if (!waiting.tryAcquire()) throw new ServerBusy(work);
        try {
            if (!running.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) throw new ServerBusy(work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServerBusy(work);
        } finally {
            waiting.release();
        }
    }

    static class ServerBusy extends ClientError {
        ServerBusy(String work) {
            super("SERVER_BUSY", "Too many %s are under way. Try again in a few seconds.".formatted(work));
        }
    }
}
