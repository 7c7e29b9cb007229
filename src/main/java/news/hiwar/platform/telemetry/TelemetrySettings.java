package news.hiwar.platform.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hiwar.telemetry")
interface TelemetrySettings {
    /** Duration from which on an operation is logged as slow, without its variables. */
    @WithDefault("1s")
    Duration slow();
}
