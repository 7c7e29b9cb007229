package news.hiwar.ingestion.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import news.hiwar.ingestion.imports.Progress.ProgressLog;

/** Lets tests of other packages import a folder. */
@ApplicationScoped
public class Imports {
    private final Importer importer;
    private final Clock clock;

    Imports(Importer importer, Clock clock) {
        this.importer = importer;
        this.clock = clock;
    }

    public void load(Path folder, Path report) throws Exception {
        ImportSummary tally = importer.run(folder, report, new ProgressLog(clock, System.out::println));
        if (!tally.isSuccessful()) throw new AssertionError(tally.table());
    }
}
