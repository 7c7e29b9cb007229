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
 * The answers at hand, by request. A change drops those that were made from what it touches, and sees to it that no
 * operation that was being executed meanwhile puts an old one back.
 */
@Singleton
public class ResponseCache {
    private final Clock clock;
    private final Event<ChangesCommitted> committed;
    private final long size;
    private final Cache<String, CachedResponse> answers;
    private final Map<String, Set<String>> keysByTag = new HashMap<>();
    private final Set<InFlightExecution> flights = new HashSet<>();
    private final Map<String, CompletableFuture<CachedResponse>> expected = new ConcurrentHashMap<>();

    /** While other nodes cannot be heard, nothing is kept. */
    private volatile boolean deaf;

    ResponseCache(Clock clock, ResponseCacheSettings settings, Event<ChangesCommitted> committed) {
        this.committed = committed;
        this.clock = clock;
        size = settings.size().asLongValue();
        answers = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String key, CachedResponse answer) -> 2 * key.length() + answer.weight())
                .executor(Runnable::run)
                .removalListener((@Nullable String key, @Nullable CachedResponse answer, RemovalCause cause) ->
                        forget(key, answer))
                .build();
    }

    /** What is at hand for a request; null where it must be executed. */
    @Nullable
    public CachedResponse find(String key) {
        CachedResponse answer = answers.getIfPresent(key);
        return answer == null || answer.isGood(clock.instant()) ? answer : null;
    }

    /**
     * The answer of an execution that is under way, or that is begun now: requests that come meanwhile share it.
     *
     * @param requestId of the request that asks
     * @param execute gives an answer, or fails where there is none that another request could have
     */
    public CompletionStage<CachedResponse> share(
            String key, String requestId, Function<InFlightExecution, CompletionStage<CachedResponse>> execute) {
        CompletableFuture<CachedResponse> mine = new CompletableFuture<>();
        CompletableFuture<CachedResponse> begun = expected.putIfAbsent(key, mine);
        if (begun != null) return begun;
        CachedResponse known = find(key); // another execution may have ended since the caller looked
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

    /** From here on, changes are remembered for this operation. */
    private synchronized InFlightExecution begin(String requestId) {
        InFlightExecution flight = new InFlightExecution(requestId);
        flights.add(flight);
        return flight;
    }

    private synchronized void end(String key, InFlightExecution flight, @Nullable CachedResponse answer) {
        flights.remove(flight);
        if (answer == null || answer.maxAge() == 0 || size == 0 || deaf || flight.isOutdated()) return;
        answers.put(key, answer);
        if (answers.getIfPresent(key) == null) return; // too large to be kept
        answer.tags()
                .forEach(tag ->
                        keysByTag.computeIfAbsent(tag, t -> new HashSet<>()).add(key));
    }

    /** Nothing that was made from one of these is answered from now on. */
    public void drop(Collection<String> tags) {
        dropAll(tags);
        if (tags.contains(Tags.CHANGES) || tags.contains(Tags.ALL)) committed.fire(new ChangesCommitted());
    }

    private synchronized void dropAll(Collection<String> tags) {
        expected.clear(); // whoever asks from now on may have seen the change
        flights.forEach(flight -> flight.dropped.addAll(tags));
        if (tags.contains(Tags.ALL)) answers.invalidateAll();
        for (String tag : tags) {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null) answers.invalidateAll(List.copyOf(keys));
        }
    }

    /** Whether changes of other nodes may be missed. */
    void setDeaf(boolean deaf) {
        this.deaf = deaf;
        drop(Set.of(Tags.ALL));
    }

    /** How many there are, about. */
    public long count() {
        return answers.estimatedSize();
    }

    private synchronized void forget(@Nullable String key, @Nullable CachedResponse answer) {
        if (key == null || answer == null) return; // neither is: they are held strongly
        answer.tags().forEach(tag -> {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null && keys.remove(key) && keys.isEmpty()) keysByTag.remove(tag);
        });
    }
}
