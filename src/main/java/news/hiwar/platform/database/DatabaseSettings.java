package news.hiwar.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the database. */
@ConfigMapping(prefix = "hiwar.limits")
interface DatabaseSettings {
    /** The time after which the database cancels a statement; 0: no limit. */
    @WithDefault("8s")
    Duration statement();
}
