package news.hiwar.delivery.responsecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.hiwar.graph.events.ChangesCommitted;

/**
 * Cached responses by request. A change invalidates the responses that depend on it, and prevents executions that began before
 * it from caching an outdated response.
 */
@Singleton
public class ResponseCache {
    private final Clock clock;
    private final Event<ChangesCommitted> committed;
    private final long size;
    private final Cache<String, CachedResponse> responses;
    private final Map<String, Set<String>> keysByTag = new HashMap<>();
    private final Set<InFlightExecution> flights = new HashSet<>();
    private final Map<String, CompletableFuture<CachedResponse>> expected = new ConcurrentHashMap<>();

    /** Whether the cache is bypassed, since notifications of other nodes cannot be received. */
    private volatile boolean bypassed;

    ResponseCache(Clock clock, ResponseCacheSettings settings, Event<ChangesCommitted> committed) {
        this.committed = committed;
        this.clock = clock;
        size = settings.size().asLongValue();
        responses = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String key, CachedResponse answer) -> 2 * key.length() + answer.weight())
                .executor(Runnable::run)
                .removalListener((@Nullable String key, @Nullable CachedResponse answer, RemovalCause cause) ->
                        forget(key, answer))
                .build();
    }

    /** Finds the cached response to a request; null if it has to be executed. */
    @Nullable
    public CachedResponse find(String key) {
        CachedResponse answer = responses.getIfPresent(key);
        return answer == null || answer.isFresh(clock.instant()) ? answer : null;
    }

    /**
     * Executes a request, or joins an execution of an equal request that is in progress.
     *
     * @param requestId the id of the request
     * @param execute executes the request; fails if there is no response that other requests can share
     */
    public CompletionStage<CachedResponse> share(
            String key, String requestId, Function<InFlightExecution, CompletionStage<CachedResponse>> execute) {
        CompletableFuture<CachedResponse> mine = new CompletableFuture<>();
        CompletableFuture<CachedResponse> begun = expected.putIfAbsent(key, mine);
        if (begun != null) return begun;
        CachedResponse known = find(key); // another execution may have ended since the caller tried
        if (known != null) {
            expected.remove(key, mine);
            mine.complete(known);
            return mine;
        }
        InFlightExecution flight = begin(requestId);
        CompletionStage<CachedResponse> executed;
        try {
            executed = execute.apply(flight);
        } catch (RuntimeException failed) {
            executed = CompletableFuture.failedStage(failed);
        }
        return executed.whenComplete((answer, failed) -> {
            end(key, flight, answer);
            expected.remove(key, mine);
            if (failed == null) mine.complete(answer);
            else mine.completeExceptionally(failed);
        });
    }

    /** Registers an execution, which is notified of changes from now on. */
    private synchronized InFlightExecution begin(String requestId) {
        InFlightExecution flight = new InFlightExecution(requestId);
        flights.add(flight);
        return flight;
    }

    private synchronized void end(String key, InFlightExecution flight, @Nullable CachedResponse answer) {
        flights.remove(flight);
        if (answer == null || answer.maxAge() == 0 || size == 0 || bypassed || flight.isOutdated()) return;
        responses.put(key, answer);
        if (responses.getIfPresent(key) == null) return; // too large for the cache
        answer.tags()
                .forEach(tag ->
                        keysByTag.computeIfAbsent(tag, t -> new HashSet<>()).add(key));
    }

    /** Invalidates all responses that depend on one of these tags. */
    public void drop(Collection<String> tags) {
        dropAll(tags);
        if (tags.contains(Tags.CHANGES) || tags.contains(Tags.ALL)) committed.fire(new ChangesCommitted());
    }

    private synchronized void dropAll(Collection<String> tags) {
        expected.clear(); // clients of later requests may have seen the change
        flights.forEach(flight -> flight.dropped.addAll(tags));
        if (tags.contains(Tags.ALL)) responses.invalidateAll();
        for (String tag : tags) {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null) responses.invalidateAll(List.copyOf(keys));
        }
    }

    /** Bypasses the cache while changes of other nodes may be missed. */
    void setBypassed(boolean bypassed) {
        this.bypassed = bypassed;
        drop(Set.of(Tags.ALL));
    }

    /** The estimated number of cached responses. */
    public long count() {
        return responses.estimatedSize();
    }

    private synchronized void forget(@Nullable String key, @Nullable CachedResponse answer) {
        if (key == null || answer == null) return; // cannot happen: references are strong
        answer.tags().forEach(tag -> {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null && keys.remove(key) && keys.isEmpty()) keysByTag.remove(tag);
        });
    }
}
