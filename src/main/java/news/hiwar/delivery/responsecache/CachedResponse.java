package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Set;

/**
 * A response with its lifetime in caches.
 *
 * @param executed whether the response has data
 * @param tags the tags of the rows that the response was made from
 * @param tagHeader the tags as CDNs read them
 * @param maxAge the number of seconds for which clients may cache the response; 0 if they must not
 * @param end when the response expires without a change; null if only a change invalidates it
 */
public record CachedResponse(
        Representation body,
        boolean executed,
        Set<String> tags,
        CharSequence tagHeader,
        int maxAge,
        @Nullable Instant end) {

    /** A response that must not be cached. */
    public static CachedResponse uncacheable(Representation body, boolean executed) {
        return new CachedResponse(body, executed, Set.of(), "", 0, null);
    }

    boolean isFresh(Instant now) {
        return end == null || now.isBefore(end);
    }

    /** Estimated size in bytes. */
    int weight() {
        return 500 + body.size() + 100 * tags.size();
    }
}
