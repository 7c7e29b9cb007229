package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Set;

/**
 * The body of an answer, and how long it is good.
 *
 * @param executed whether it has data; without, nothing was executed
 * @param tags what it was made from
 * @param surrogateKey the tags as CDNs take them, with blanks between
 * @param cacheTag the same with commas between
 * @param maxAge the seconds for which others may keep it without asking; 0 where they must not
 * @param end when it ends by itself; null where only a change ends it
 */
public record CachedResponse(
        Representation body,
        boolean executed,
        Set<String> tags,
        CharSequence surrogateKey,
        CharSequence cacheTag,
        int maxAge,
        @Nullable Instant end) {

    /** What was executed, to be kept for a while. */
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

    /** What is good for this request alone. */
    public static CachedResponse once(Representation body, boolean executed) {
        return new CachedResponse(body, executed, Set.of(), "", "", 0, null);
    }

    boolean isGood(Instant now) {
        return end == null || now.isBefore(end);
    }

    /** In bytes, about. */
    int weight() {
        return 500 + body.size() + 100 * tags.size();
    }
}
