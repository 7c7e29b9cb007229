package news.hiwar.delivery.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hiwar.changes")
interface ChangeSettings {
    /** How long the log tells of what was deleted; a client that comes later begins again. */
    @WithDefault("90D")
    Duration keep();
}
