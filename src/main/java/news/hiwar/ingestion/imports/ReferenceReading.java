package news.hiwar.ingestion.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;

/** Reads the files of what articles refer to, line by line. */
@ApplicationScoped
class ReferenceReading {
    private static final int BATCH = 500;

    private final ReferenceIntake intake;

    ReferenceReading(ReferenceIntake intake) {
        this.intake = intake;
    }

    void read(SourceFile file, ImportReport report, Progress progress) throws IOException {
        ReferenceFile type = ReferenceFile.of(file);
        if (type == ReferenceFile.ROUNDS) {
            read(file, JsonLineParser.Round.class, JsonLineParser.Round::slug, intake::storeRounds, report, progress);
        } else {
            read(
                    file,
                    JsonLineParser.Thing.class,
                    JsonLineParser.Thing::slug,
                    lines -> intake.storeThings(type, lines),
                    report,
                    progress);
        }
    }

    private static <T> void read(
            SourceFile file,
            Class<T> type,
            Function<T, String> slug,
            Function<Map<Origin, T>, List<ImportResult>> store,
            ImportReport report,
            Progress progress)
            throws IOException {
        Set<String> seen = new HashSet<>();
        Map<Origin, T> batch = new LinkedHashMap<>();
        try (JsonLines lines = new JsonLines(file.path())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                progress.done(line.size(), 0);
                if (line.isBlank()) continue;
                Origin origin = new Origin(file.name(), line.number());
                try {
                    T value = JsonLineParser.read(line, type);
                    if (!seen.add(slug.apply(value)))
                        throw DocumentRejected.broken("the slug is repeated: an earlier line has it");
                    batch.put(origin, value);
                } catch (DocumentRejected e) {
                    report.add(ImportResult.failed(origin, e.outcome(), e.reason()), null);
                }
                if (batch.size() == BATCH) store(batch, store, report);
            }
        }
        if (!batch.isEmpty()) store(batch, store, report);
    }

    private static <T> void store(
            Map<Origin, T> batch, Function<Map<Origin, T>, List<ImportResult>> store, ImportReport report)
            throws IOException {
        for (ImportResult result : store.apply(batch)) report.add(result, null);
        batch.clear();
    }
}
