package news.hiwar.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Figures of operations, by their names: those of the apps' operations, since clients could make up others without end. */
@Singleton
public class Meters {
    private static final Logger LOG = Logger.getLogger("news.hiwar.slow");

    private final MeterRegistry registry;
    private final long slowMillis;
    private final Map<String, Counter> hits = new ConcurrentHashMap<>();
    private final AtomicInteger sockets;
    private final AtomicInteger subscriptions;
    private final AtomicInteger running;

    Meters(MeterRegistry registry, TelemetrySettings settings) {
        this.registry = registry;
        slowMillis = settings.slow().toMillis();
        sockets = registry.gauge("hiwar.sockets", new AtomicInteger());
        subscriptions = registry.gauge("hiwar.subscriptions", new AtomicInteger());
        running = registry.gauge("hiwar.operations.running", new AtomicInteger());
    }

    /** An operation whose answer was at hand. */
    public void hit(String operation) {
        Counter hit = hits.get(operation);
        if (hit == null) hit = hits.computeIfAbsent(operation, this::hits);
        hit.increment();
    }

    /** An operation whose execution has begun. */
    public void begun() {
        running.incrementAndGet();
    }

    /** An operation that was executed. */
    public void executed(String operation, long cost, long statements, long nanos, String requestId) {
        running.decrementAndGet();
        timer(operation).record(nanos, TimeUnit.NANOSECONDS);
        summary("hiwar.operation.cost", operation).record((double) cost);
        summary("hiwar.operation.statements", operation).record((double) statements);
        Span.current().setAttribute("graphql.operation.name", operation);
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis < slowMillis) return;
        LOG.warnf(
                "The operation %s took %d ms, with %d statements and a cost of %d: request %s",
                operation, millis, statements, cost, requestId);
    }

    /** An error in an answer. */
    public void error(String code) {
        registry.counter("hiwar.errors", "code", code).increment();
    }

    /** A request that was not executed. */
    public void refused(String code) {
        registry.counter("hiwar.refused", "code", code).increment();
    }

    /** A socket that was opened, or closed. */
    public void socket(int opened) {
        sockets.addAndGet(opened);
    }

    /** A subscription that was begun, or ended. */
    public void subscription(int begun) {
        subscriptions.addAndGet(begun);
    }

    private Counter hits(String operation) {
        return registry.counter("hiwar.hits", "operation", operation);
    }

    private Timer timer(String operation) {
        return Timer.builder("hiwar.operation")
                .tag("operation", operation)
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }

    private DistributionSummary summary(String name, String operation) {
        return DistributionSummary.builder(name).tag("operation", operation).register(registry);
    }
}
