package news.hiwar.platform.background;

import io.smallrye.graphql.api.Nullable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Repeats a step on a daemon thread of its own: at a fixed delay, at a given time, and whenever the loop is woken.
 * Wake-ups that arrive before the step has begun result in one execution. A step that fails is logged and retried.
 */
public final class BackgroundLoop {
    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration retry;
    private final Runnable step;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    @Nullable
    private ScheduledFuture<?> timer;

    /**
     * Creates a loop that waits to be started or woken.
     *
     * @param name the name of the thread
     * @param retry the delay after a failed step
     */
    public BackgroundLoop(String name, Duration retry, Runnable step) {
        this.name = name;
        this.retry = retry;
        this.step = step;
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(task, name);
            created.setDaemon(true);
            return created;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Repeats the step from now on, whether or not the loop is woken. */
    public void start(Duration initialDelay, Duration delay) {
        var unused = thread.scheduleWithFixedDelay(
                this::step, initialDelay.toMillis(), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Executes the step as soon as the thread is free. */
    public void wake() {
        if (woken.getAndSet(true)) return;
        var unused = schedule(Duration.ZERO, this::step);
    }

    /** Executes the step after a delay, unless an earlier wake-up is pending already. */
    public synchronized void wakeIn(Duration delay) {
        long millis = Math.max(1, delay.toMillis());
        if (timer != null) {
            if (timer.getDelay(TimeUnit.MILLISECONDS) <= millis) return;
            timer.cancel(false);
        }
        timer = schedule(Duration.ofMillis(millis), () -> {
            timerFired();
            step();
        });
    }

    private synchronized void timerFired() {
        timer = null;
    }

    /** Executes a task once, after what the thread has to do already. */
    public void execute(Runnable task) {
        executeIn(Duration.ZERO, task);
    }

    /** Executes a task once, after a delay. */
    public void executeIn(Duration delay, Runnable task) {
        var unused = schedule(delay, () -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "A task of %s failed", name);
            }
        });
    }

    /** Executes a task on the thread and waits for its result. */
    public <T> T call(Callable<T> task) throws ExecutionException, InterruptedException {
        return thread.submit(task).get();
    }

    private void step() {
        woken.set(false);
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warnf("%s failed, next attempt in %d ms: %s", name, retry.toMillis(), failed.getMessage());
            wakeIn(retry);
        }
    }

    private @Nullable ScheduledFuture<?> schedule(Duration delay, Runnable task) {
        try {
            return thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            return null;
        }
    }

    /** Ends the loop after what is being executed now; what is pending is dropped. */
    public void stop() {
        thread.shutdown();
    }

    /**
     * Waits for the end of what is being executed when the loop is stopped.
     *
     * @return false if it has not ended in this time
     */
    public boolean awaitStop(Duration timeout) throws InterruptedException {
        return thread.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
