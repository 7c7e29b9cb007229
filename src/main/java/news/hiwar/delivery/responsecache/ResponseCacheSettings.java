package news.hiwar.delivery.responsecache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.answers")
public interface ResponseCacheSettings {
    /** Maximum size of the response cache in bytes; 0 disables it. */
    @WithDefault("64M")
    MemorySize size();

    /** Number of seconds for which caches may serve a stale response while they revalidate it. */
    @WithDefault("300")
    int staleWhileRevalidate();

    /** URL for purges of the CDN: a POST with the tags in {@code Surrogate-Key}, as for Fastly. */
    Optional<URI> purgeUrl();

    /** Value of the header {@code Authorization} of purges. */
    Optional<String> purgeAuthorization();
}
