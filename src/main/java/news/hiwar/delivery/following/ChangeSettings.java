package news.hiwar.delivery.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hiwar.changes")
interface ChangeSettings {
    /** Retention of deletions in the change log; a client with an older cursor has to read everything again. */
    @WithDefault("90D")
    Duration keep();
}
