package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to import, and the report of its last import. */
final class Folder {
    private final Path sources;
    private final Path report;
    private final Importer importer;

    Folder(Path place, Importer importer) throws IOException {
        sources = Files.createDirectories(place.resolve("sources"));
        report = place.resolve("report.json");
        this.importer = importer;
    }

    void write(String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    ImportSummary load() throws Exception {
        return load(new Progress() {
            @Override
            public void begin(long bytes) {}

            @Override
            public void done(long bytes, long documents) {}

            @Override
            public void close() {}
        });
    }

    ImportSummary load(Progress progress) throws Exception {
        return importer.run(sources, report, progress);
    }

    JsonNode report() throws IOException {
        return new ObjectMapper().readTree(report.toFile());
    }

    /** What the report says of a file, or of a line in it. */
    JsonNode entry(String file, int line) throws IOException {
        for (JsonNode entry : report().get("documents")) {
            if (entry.get("file").asText().equals(file) && entry.path("line").asInt() == line) return entry;
        }
        throw new AssertionError("nothing of %s, line %d in %s".formatted(file, line, report()));
    }
}
