package news.hiwar.ingestion.seed;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.seeds")
interface SeedSettings {
    /** The folder to load at start in place of the seeds that the application carries. */
    Optional<Path> folder();
}
