package news.hiwar.delivery.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the body and the JSON of an HTTP request. */
@ConfigMapping(prefix = RequestLimits.PREFIX)
interface RequestLimits {
    String PREFIX = "hiwar.limits";

    /** Maximum size of a request body in bytes; larger ones are rejected with 413. */
    @WithDefault("1M")
    MemorySize body();

    /** Maximum duration in which a request body must have arrived; slower ones are rejected with 408. */
    @WithDefault("65s")
    Duration bodyTime();

    /** Maximum nesting of the JSON in a body or in variables, in levels. */
    @WithDefault("50")
    int jsonNesting();

    /** Maximum length of a JSON number in characters. */
    @WithDefault("100")
    int numberLength();
}
