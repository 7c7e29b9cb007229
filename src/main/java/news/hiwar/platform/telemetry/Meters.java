package news.hiwar.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Metrics of operations, labelled with the names of the apps' operations; other names are not used, since their number is unlimited. */
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

    /** Counts an operation that was answered from the cache. */
    public void hit(String operation) {
        Counter hit = hits.get(operation);
        if (hit == null) hit = hits.computeIfAbsent(operation, this::hits);
        hit.increment();
    }

    /** Counts an execution that has begun. */
    public void begun() {
        running.incrementAndGet();
    }

    /** Records an execution. */
    public void executed(String operation, long cost, long statements, long nanos, String requestId) {
        running.decrementAndGet();
        timer(operation).record(nanos, TimeUnit.NANOSECONDS);
        summary("hiwar.operation.cost", operation).record((double) cost);
        summary("hiwar.operation.statements", operation).record((double) statements);
        Span.current().setAttribute("graphql.operation.name", operation);
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis < slowMillis) return;
        LOG.warnf(
                "Slow operation %s: %d ms, %d statements, cost %d, request %s",
                operation, millis, statements, cost, requestId);
    }

    /** Counts an error in a response. */
    public void error(String code) {
        registry.counter("hiwar.errors", "code", code).increment();
    }

    /** Counts a rejected request. */
    public void refused(String code) {
        registry.counter("hiwar.refused", "code", code).increment();
    }

    /** Changes the number of open WebSockets and event streams. */
    public void socket(int opened) {
        sockets.addAndGet(opened);
    }

    /** Changes the number of subscriptions. */
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

    @ConfigMapping(prefix = "hiwar.telemetry")
    interface TelemetrySettings {
        /** Duration from which on an operation is logged as slow, without its variables. */
        @WithDefault("1s")
        Duration slow();
    }
}
