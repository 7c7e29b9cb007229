package news.hiwar.delivery.responsecache;

import java.util.Set;

/** Tells a cache in front of the server what it must not answer with any more. */
interface Purge {
    /**
     * Tells it.
     *
     * @param keys as they stood in {@code Surrogate-Key} and {@code Cache-Tag}
     */
    void purge(Set<String> keys);
}
