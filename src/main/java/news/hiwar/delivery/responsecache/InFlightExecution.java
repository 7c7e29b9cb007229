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

/** An operation in execution: the tags that its response depends on so far, and the changes since it began. */
public final class InFlightExecution {
    /** Key of the execution in the GraphQL context. */
    public static final String KEY = "hiwar.flight";

    private final String requestId;
    final Set<String> tags = ConcurrentHashMap.newKeySet();
    final Set<String> dropped = ConcurrentHashMap.newKeySet();

    @Nullable
    private volatile Instant end;

    private final AtomicInteger smallestHint = new AtomicInteger(Integer.MAX_VALUE);

    private volatile boolean abandoned;

    /** Called when no client waits for the response any more. */
    public void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /**
     * Creates an execution that is about to begin.
     *
     * @param requestId the id of the request
     */
    public InFlightExecution(String requestId) {
        this.requestId = requestId;
    }

    public String requestId() {
        return requestId;
    }

    /** @param seconds the number of seconds for which a part of the response may be cached */
    void keepsFor(int seconds) {
        if (seconds < smallestHint.get()) smallestHint.accumulateAndGet(seconds, Math::min);
    }

    /** The number of seconds for which clients may cache the response. */
    int maxAge() {
        return Freshness.seconds(smallestHint.get());
    }

    void usedUntil(Instant moment) {
        Instant known = end;
        if (known == null || moment.isBefore(known)) end = moment;
    }

    /** When the response may become different without a change; null if it will not. */
    @Nullable
    Instant end() {
        return end;
    }

    /** Whether a change has invalidated what the execution has read. */
    boolean isOutdated() {
        return dropped.contains(Tags.ALL) || tags.stream().anyMatch(dropped::contains);
    }

    /** Stops an operation that was abandoned before further fields are executed. */
    public static class Deadline extends SimplePerformantInstrumentation {
        /** An operation exceeded its deadline. */
        public static class Passed extends ClientError {
            public Passed() {
                super(
                        "DEADLINE_EXCEEDED",
                        "The operation exceeded its deadline and was abandoned. Request less data or try again later.");
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
