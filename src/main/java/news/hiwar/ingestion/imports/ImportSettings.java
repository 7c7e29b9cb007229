package news.hiwar.ingestion.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of imports. */
@ConfigMapping(prefix = "hiwar.import")
interface ImportSettings {
    /** Folder to import at each start; documents that were imported before are skipped unless they changed. */
    Optional<Path> folder();

    /** Target duration of a transaction of an import: as many documents are stored in one as take about this time. */
    @WithDefault("10s")
    Duration batchTime();

    /** Maximum duration of a transaction of an import; a document that takes longer by itself is refused. */
    @WithDefault("10m")
    Duration transactionTime();

    /** Maximum time to read a document; one that takes longer is refused. */
    @WithDefault("60s")
    Duration documentTime();
}
