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

    /**
     * Stores the one article of a folder's only file, or updates it.
     *
     * @param folder that is empty, or had such an article before
     * @param word by which its texts differ from others
     */
    public void line(Path folder, String slug, String word) throws Exception {
        Folder lines = new Folder(folder, importer);
        lines.write("articles.jsonl", Stories.line(slug, word));
        lines.load();
    }
}
