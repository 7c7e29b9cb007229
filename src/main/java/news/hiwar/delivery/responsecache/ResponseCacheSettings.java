package news.hiwar.delivery.responsecache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.answers")
public interface ResponseCacheSettings {
    /** The memory for answers at hand; 0: none are kept. */
    @WithDefault("64M")
    MemorySize size();

    /** Seconds for which a reader may show an old answer while it asks for a new one. */
    @WithDefault("300")
    int staleWhileRevalidate();

    /** Where a CDN takes purges: a POST with the tags in {@code Surrogate-Key}, as Fastly has it. */
    Optional<URI> purgeUrl();

    /** What it wants in {@code Authorization}. */
    Optional<String> purgeAuthorization();
}
