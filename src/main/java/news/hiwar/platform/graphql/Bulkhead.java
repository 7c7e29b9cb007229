package news.hiwar.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Limits how much work of a kind is done at once, so that processors and connections remain for everything else. A bounded
 * number of others waits for a bounded time, those of each request in turns; they hold no connection of the database, so
 * {@link #call} comes before the first statement.
 */
public class Bulkhead {
    /** The request of work that is done outside of any. */
    private static final Object NONE = new Object();

    private final Turns turns;
    private final int waiting;
    private final long waitMillis;
    private final String work;

    /**
     * Makes a limit.
     *
     * @param name the work in the names of metrics, such as {@code costly}
     * @param work the work in messages, such as {@code searches}
     */
    protected Bulkhead(int running, int waiting, Duration wait, String name, String work, MeterRegistry meters) {
        turns = new Turns(running, running);
        this.waiting = waiting;
        this.work = work;
        waitMillis = wait.toMillis();
        meters.gauge("hiwar." + name + ".waiting", turns, Turns::waiting);
    }

    /**
     * Does the work, after others if too much is being done.
     *
     * @throws ServerBusy if too many wait already, or it has waited too long
     */
    public <T> T call(Supplier<T> task) {
        return call(request(), true, task);
    }

    /**
     * Does work that is not part of an operation.
     *
     * @param client by whom others that wait are served in turns
     * @throws ServerBusy if too many wait already, or it has waited too long
     */
    public <T> T call(Object client, Supplier<T> task) {
        return call(client, false, task);
    }

    /** @param first whether the first task of a requester that waits is not refused because of those of others */
    <T> T call(Object requester, boolean first, Supplier<T> task) {
        enter(requester, first);
        try {
            return task.get();
        } finally {
            turns.end(requester);
        }
    }

    private void enter(Object requester, boolean first) {
        CompletableFuture<Void> turn = turns.ask(requester);
        if (turn.isDone()) return;
        try {
            boolean keeps = first && turns.waiting(requester) <= 1;
            if (keeps || turns.waiting() <= waiting) turn.get(waitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            // refused below
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!turn.isDone() && turns.leave(requester, turn)) throw new ServerBusy(work);
    }

    private static Object request() {
        if (Arc.container() == null || !Arc.container().requestContext().isActive()) return NONE;
        return ClientProxy.unwrap(Arc.container().instance(Request.class).get());
    }

    /** Stands for the request that is being executed. */
    @RequestScoped
    @Unremovable // only looked up programmatically
    static class Request {}

    /** Too much work of a kind is under way. */
    public static class ServerBusy extends ClientError {
        public static final String CODE = "SERVER_BUSY";

        ServerBusy(String work) {
            super("SERVER_BUSY", "Too many %s are under way. Try again in a few seconds.".formatted(work));
        }
    }
}
