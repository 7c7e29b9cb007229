package news.hiwar.platform.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hiwar.telemetry")
interface TelemetrySettings {
    /** An operation that takes longer is told of in the log, without its variables. */
    @WithDefault("1s")
    Duration slow();
}
