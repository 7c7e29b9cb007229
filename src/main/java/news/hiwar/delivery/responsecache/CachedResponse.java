package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Set;

/**
 * A response with its lifetime in caches.
 *
 * @param executed whether the response has data
 * @param tags the tags of the rows that the response was made from
 * @param surrogateKey the tags for CDNs, separated by blanks
 * @param cacheTag the tags for CDNs, separated by commas
 * @param maxAge the number of seconds for which clients may cache the response; 0 if they must not
 * @param end when the response expires without a change; null if only a change invalidates it
 */
public record CachedResponse(
        Representation body,
        boolean executed,
        Set<String> tags,
        CharSequence surrogateKey,
        CharSequence cacheTag,
        int maxAge,
        @Nullable Instant end) {

    /** A response that may be cached. */
    public static CachedResponse kept(Representation body, InFlightExecution flight) {
        Set<String> tags = Set.copyOf(flight.tags);
        String keys = Tags.header(tags);
        return new CachedResponse(
                body,
                true,
                tags,
                HttpHeaders.createOptimized(keys),
                HttpHeaders.createOptimized(keys.replace(' ', ',')),
                flight.maxAge(),
                flight.end());
    }

    /** A response that must not be cached. */
    public static CachedResponse once(Representation body, boolean executed) {
        return new CachedResponse(body, executed, Set.of(), "", "", 0, null);
    }

    boolean isGood(Instant now) {
        return end == null || now.isBefore(end);
    }

    /** Estimated size in bytes. */
    int weight() {
        return 500 + body.size() + 100 * tags.size();
    }
}
