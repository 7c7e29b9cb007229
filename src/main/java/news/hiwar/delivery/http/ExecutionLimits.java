package news.hiwar.delivery.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the time that an operation may take. */
@ConfigMapping(prefix = RequestLimits.PREFIX)
interface ExecutionLimits {
    /** Maximum duration of an execution; it is then abandoned and answered with 503. */
    @WithDefault("10s")
    Duration deadline();
}
