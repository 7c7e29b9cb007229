package news.hiwar.ingestion.imports;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.import")
interface ImportSettings {
    /** The folder to import at each start; what it holds already is left alone. */
    Optional<Path> folder();
}
