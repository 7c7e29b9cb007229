package news.hiwar.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the database. */
@ConfigMapping(prefix = "hiwar.limits")
interface DatabaseSettings {
    /** Maximum duration of a database statement; 0 means no limit. */
    @WithDefault("8s")
    Duration statement();
}
