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
import news.hiwar.platform.deadline.Deadline;

/** An operation in execution: the tags that its response depends on so far, and the changes since it began. */
public final class InFlightExecution {
    /** Key of the execution in the GraphQL context. */
    public static final String KEY = "hiwar.execution";

    /** Maximum age in seconds if no part of the response has one. */
    private static final int DEFAULT_MAX_AGE = 60;

    /** Whether the response is still wanted. */
    public final Deadline deadline = new Deadline();

    private final String requestId;
    final Set<String> tags = ConcurrentHashMap.newKeySet();
    final Set<String> invalidated = ConcurrentHashMap.newKeySet();

    @Nullable
    private volatile Instant end;

    private final AtomicInteger maxAge = new AtomicInteger(Integer.MAX_VALUE);

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

    /** Limits the number of seconds for which clients may cache the response. */
    void limitAge(int seconds) {
        if (seconds < maxAge.get()) maxAge.accumulateAndGet(seconds, Math::min);
    }

    /** The number of seconds for which clients may cache the response. */
    int maxAge() {
        int seconds = maxAge.get();
        return seconds == Integer.MAX_VALUE ? DEFAULT_MAX_AGE : seconds;
    }

    /** Limits the time until which the response is valid without a change. */
    void expireAt(Instant moment) {
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
        return invalidated.contains(Tags.ALL) || tags.stream().anyMatch(invalidated::contains);
    }

    /** Stops an operation that is no longer wanted before further fields are executed. */
    public static class StopFields extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
            if (fetch.isTrivialDataFetcher()) return fetcher;
            InFlightExecution execution =
                    fetch.getExecutionContext().getGraphQLContext().get(InFlightExecution.KEY);
            if (execution == null || !execution.deadline.isStopped()) return fetcher;
            return field -> {
                throw new Deadline.Exceeded();
            };
        }
    }
}
