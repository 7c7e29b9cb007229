package news.hiwar.discovery.search;

import static java.util.stream.Collectors.joining;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps requests away from a search engine that does not respond: after some failures in succession it is open, and requests
 * fail at once. {@link IndexCheck} closes it when the engine responds to its own questions, so that no reader has to try.
 * The first failure is logged in one line, further ones are counted.
 */
@ApplicationScoped
class CircuitBreaker {
    private static final Logger LOG = Logger.getLogger(CircuitBreaker.class);

    /** Number of failures in succession after which the engine is unavailable. */
    static final int FAILURES = 3;

    private static final Duration REPORTED = Duration.ofMinutes(1);
    private static final int LONGEST_MESSAGE = 300;

    private final Counter failures;
    private final AtomicInteger inSuccession = new AtomicInteger();
    private final AtomicLong unreported = new AtomicLong();
    private volatile boolean open;
    private volatile long reported = System.nanoTime();
    private volatile Runnable listener = () -> {};

    CircuitBreaker(MeterRegistry registry) {
        failures = registry.counter("hiwar.search.failures");
    }

    /** Sets what is called after each failure. */
    void onFailure(Runnable listener) {
        this.listener = listener;
    }

    boolean isOpen() {
        return open;
    }

    void succeeded() {
        if (inSuccession.get() > 0) inSuccession.set(0);
    }

    /** Counts a request that was not sent because the breaker is open. */
    void refused() {
        count();
    }

    /** Counts a request that failed, and opens the breaker after some in succession. */
    void failed(Throwable failure) {
        if (count() == 1) LOG.errorf("The search engine failed: %s", line(failure));
        if (inSuccession.incrementAndGet() >= FAILURES) open = true;
        listener.run();
    }

    /** Logs that a write failed; it does not keep searches away. */
    void writeFailed(Throwable failure) {
        if (count() == 1) LOG.errorf("The search index cannot be written and is retried: %s", line(failure));
        listener.run();
    }

    private long count() {
        failures.increment();
        return unreported.incrementAndGet();
    }

    /** Opens the breaker, since the engine does not respond to a check. */
    void open(Throwable failure) {
        if (!open) LOG.errorf("The search engine is unavailable and is retried: %s", line(failure));
        open = true;
    }

    /** Closes the breaker, since the engine responds to a check. */
    void close() {
        if (open) {
            open = false;
            LOG.infof("The search engine is available, after %d failures", unreported.getAndSet(0));
        }
        inSuccession.set(0);
    }

    /** Logs the number of failures from time to time, and lets the next failure be logged. */
    void report() {
        long now = System.nanoTime();
        if (now - reported < REPORTED.toNanos()) return;
        reported = now;
        long count = unreported.getAndSet(0);
        if (count > 1) LOG.warnf("%d searches or writes of the index have failed in the last minute", count);
    }

    /** The beginning of a message, in one line; the engine's messages hold its whole answer. */
    private static String line(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().map(String::strip).collect(joining(" "));
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " …";
    }
}
