package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import leaves behind, a JSON file: each page with what was found in it, and of the lines those that an editor
 * should look at. It is written while the import goes on, so that its length costs no memory, and gets its name at the
 * end.
 */
class Report implements Closeable {
    /** Of lines with one outcome so many are told; who gets more of them has one mistake, not thousands. */
    static final int LINES = 1000;

    /** Of so many pages all is told that was found. */
    private static final int PAGES = 10_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
            .build();

    private final Path file;
    private final Path unfinished;
    private final JsonGenerator json;
    private final ImportSummary tally = new ImportSummary();
    private final UnlinkedNames unlinked = new UnlinkedNames();
    private int pages;
    private final Map<ImportOutcome, Integer> told = new EnumMap<>(ImportOutcome.class);

    Report(Path file, Path folder, Instant now) throws IOException {
        this.file = file.toAbsolutePath();
        Files.createDirectories(this.file.getParent());
        unfinished = this.file.resolveSibling(this.file.getFileName() + ".part");
        json = JSON.getFactory().createGenerator(unfinished.toFile(), JsonEncoding.UTF8);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writePOJOField("folder", folder.toAbsolutePath().toString());
        json.writePOJOField("startedAt", now);
        json.writeArrayFieldStart("documents");
    }

    /** Without a draft where the document holds no article. */
    void add(Result result, @Nullable Draft draft) throws IOException {
        tally.add(result);
        if (draft != null && result.isWritten()) unlinked.add(draft.links());
        if (result.origin().line() == 0) {
            json.writePOJO(ReportEntry.of(result, draft == null ? null : findings(result, draft)));
        } else if (result.isNoteworthy() && told.merge(result.outcome(), 1, Integer::sum) <= LINES) {
            json.writePOJO(ReportEntry.of(result, null));
        }
    }

    @Nullable
    private PageReport findings(Result result, Draft draft) {
        return result.outcome() != ImportOutcome.UNCHANGED && pages++ < PAGES ? PageReport.of(draft) : null;
    }

    ImportSummary tally() {
        return tally;
    }

    /** Completes it. */
    void finish(List<String> passedOver) throws IOException {
        json.writeEndArray();
        Map<ImportOutcome, Integer> untold = new LinkedHashMap<>(told);
        untold.values().removeIf(lines -> lines <= LINES);
        untold.replaceAll((outcome, lines) -> lines - LINES);
        json.writePOJOField("linesNotListed", untold);
        json.writePOJOField("unlinkedNames", unlinked.names());
        json.writePOJOField("filesPassedOver", passedOver);
        json.writePOJOField("summary", tally.counts());
        json.writeEndObject();
        json.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
