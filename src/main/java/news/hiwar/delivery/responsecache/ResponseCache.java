package news.hiwar.delivery.responsecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ResponseCacheSettings settings;
    private final long size;
    private final Cache<String, CachedResponse> responses;
    private final Map<String, Set<String>> keysByTag = new HashMap<>();
    private final Set<InFlightExecution> executions = new HashSet<>();
    private final Map<String, CompletableFuture<CachedResponse>> inProgress = new ConcurrentHashMap<>();

    /** Whether the cache is bypassed, since notifications of other nodes cannot be received. */
    private volatile boolean bypassed;

    ResponseCache(Clock clock, ResponseCacheSettings settings, Event<ChangesCommitted> committed) {
        this.committed = committed;
        this.settings = settings;
        this.clock = clock;
        size = settings.size().asLongValue();
        responses = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String key, CachedResponse response) -> 2 * key.length() + response.weight())
                .executor(Runnable::run)
                .removalListener((@Nullable String key, @Nullable CachedResponse response, RemovalCause cause) ->
                        forget(key, response))
                .build();
    }

    /** Finds the cached response to a request; null if it has to be executed. */
    @Nullable
    public CachedResponse find(String key) {
        CachedResponse response = responses.getIfPresent(key);
        return response == null || response.isFresh(clock.instant()) ? response : null;
    }

    /** A response that may be cached, here and elsewhere. */
    public CachedResponse cacheable(Representation body, InFlightExecution execution) {
        Set<String> tags = Set.copyOf(execution.tags);
        String header = settings.tagHeader() == TagHeader.NONE ? "" : Tags.header(tags, settings.tagHeaderSize());
        return new CachedResponse(
                body,
                true,
                tags,
                HttpHeaders.createOptimized(header.replace(' ', settings.tagHeader().separator)),
                execution.maxAge(),
                execution.end());
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
        CompletableFuture<CachedResponse> begun = inProgress.putIfAbsent(key, mine);
        if (begun != null) return begun;
        CachedResponse known = find(key); // another execution may have ended since the caller tried
        if (known != null) {
            inProgress.remove(key, mine);
            mine.complete(known);
            return mine;
        }
        InFlightExecution execution = begin(requestId);
        CompletionStage<CachedResponse> executed;
        try {
            executed = execute.apply(execution);
        } catch (RuntimeException failed) {
            executed = CompletableFuture.failedStage(failed);
        }
        return executed.whenComplete((response, failed) -> {
            end(key, execution, response);
            inProgress.remove(key, mine);
            if (failed == null) mine.complete(response);
            else mine.completeExceptionally(failed);
        });
    }

    /** Registers an execution, which is notified of changes from now on. */
    private synchronized InFlightExecution begin(String requestId) {
        InFlightExecution execution = new InFlightExecution(requestId);
        executions.add(execution);
        return execution;
    }

    private synchronized void end(String key, InFlightExecution execution, @Nullable CachedResponse response) {
        executions.remove(execution);
        if (response == null || response.maxAge() == 0 || size == 0 || bypassed || execution.isOutdated()) return;
        responses.put(key, response);
        if (responses.getIfPresent(key) == null) return; // too large for the cache
        response.tags()
                .forEach(tag ->
                        keysByTag.computeIfAbsent(tag, t -> new HashSet<>()).add(key));
    }

    /** Invalidates all responses that depend on one of these tags. */
    public void invalidate(Collection<String> tags) {
        evict(tags);
        if (tags.contains(Tags.CHANGES) || tags.contains(Tags.ALL)) committed.fire(new ChangesCommitted());
    }

    private synchronized void evict(Collection<String> tags) {
        inProgress.clear(); // clients of later requests may have seen the change
        executions.forEach(execution -> execution.invalidated.addAll(tags));
        if (tags.contains(Tags.ALL)) responses.invalidateAll();
        for (String tag : tags) {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null) responses.invalidateAll(List.copyOf(keys));
        }
    }

    /** Bypasses the cache while changes of other nodes may be missed. */
    void setBypassed(boolean bypassed) {
        this.bypassed = bypassed;
        invalidate(Set.of(Tags.ALL));
    }

    /** The estimated number of cached responses. */
    public long count() {
        return responses.estimatedSize();
    }

    private synchronized void forget(@Nullable String key, @Nullable CachedResponse response) {
        if (key == null || response == null) return; // cannot happen: references are strong
        response.tags().forEach(tag -> {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null && keys.remove(key) && keys.isEmpty()) keysByTag.remove(tag);
        });
    }

    @ConfigMapping(prefix = "hiwar.answers")
    public interface ResponseCacheSettings {
        /** Maximum size of the response cache in bytes; 0 disables it. */
        @WithDefault("64M")
        MemorySize size();

        /** The header with the tags of a response, by which CDNs purge it. */
        @WithDefault("surrogate-key")
        TagHeader tagHeader();

        /** Maximum length of that header in characters; where more records are named, it names all of their type. */
        @WithDefault("2400")
        int tagHeaderSize();

        /** Number of seconds for which caches may serve a stale response while they revalidate it. */
        @WithDefault("300")
        int staleWhileRevalidate();

        /** URL for purges of the CDN: a POST with the tags in {@code Surrogate-Key}, as for Fastly. */
        Optional<URI> purgeUrl();

        /** Value of the header {@code Authorization} of purges. */
        Optional<String> purgeAuthorization();
    }

    /** The headers in which CDNs look for tags. */
    public enum TagHeader {
        /** As Fastly, Varnish and others read it. */
        SURROGATE_KEY("Surrogate-Key", ' '),

        /** As Cloudflare and Akamai read it. */
        CACHE_TAG("Cache-Tag", ','),

        NONE("", ' ');

        /** The name of the header; empty for none. */
        public final String header;

        final char separator;

        TagHeader(String header, char separator) {
            this.header = header;
            this.separator = separator;
        }
    }
}
