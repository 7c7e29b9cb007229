package news.hiwar.delivery.responsecache;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.hiwar.platform.graphql.ClientError;

/** An operation that is being executed: what its answer is made from so far, and what has been changed meanwhile. */
public final class InFlightExecution {
    /** Where GraphQL's own context has it. */
    public static final String KEY = "hiwar.flight";

    private final String requestId;
    final Set<String> tags = ConcurrentHashMap.newKeySet();
    final Set<String> dropped = ConcurrentHashMap.newKeySet();

    @Nullable
    private volatile Instant end;

    private final AtomicInteger smallestHint = new AtomicInteger(Integer.MAX_VALUE);

    private volatile boolean abandoned;

    /** Nobody waits for it any more. */
    public void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /**
     * One that is about to begin.
     *
     * @param requestId of the request that it is executed for
     */
    public InFlightExecution(String requestId) {
        this.requestId = requestId;
    }

    public String requestId() {
        return requestId;
    }

    /** @param seconds that something in the answer may be kept */
    void keepsFor(int seconds) {
        if (seconds < smallestHint.get()) smallestHint.accumulateAndGet(seconds, Math::min);
    }

    /** In seconds, that others may keep the answer. */
    int maxAge() {
        return Freshness.seconds(smallestHint.get());
    }

    void usedUntil(Instant moment) {
        Instant known = end;
        if (known == null || moment.isBefore(known)) end = moment;
    }

    /** From when on the answer may be another one, though nothing has changed; null where it will not. */
    @Nullable
    Instant end() {
        return end;
    }

    /** Whether a change has touched what it has read. */
    boolean isOutdated() {
        return dropped.contains(Tags.ALL) || tags.stream().anyMatch(dropped::contains);
    }

    /** Begins no more work for an operation that was given up. */
    public static class Deadline extends SimplePerformantInstrumentation {
        /** The operation took too long. */
        public static class Passed extends ClientError {
            public Passed() {
                super("DEADLINE_EXCEEDED", "This took too long and was given up. Ask for less, or again later.");
            }
        }

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
            if (fetch.isTrivialDataFetcher()) return fetcher;
            InFlightExecution flight =
                    fetch.getExecutionContext().getGraphQLContext().get(InFlightExecution.KEY);
            if (flight == null || !flight.isAbandoned()) return fetcher;
            return field -> {
                throw new Passed();
            };
        }
    }
}
