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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.imports.ImportPreview.DroppedLine;
import news.hiwar.ingestion.imports.ImportResult.FailureCode;
import news.hiwar.ingestion.imports.ReviewNotes.UnlinkedNames;
import news.hiwar.text.dating.PublicationDating.Dated;
import news.hiwar.text.linking.LinkingResult.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.UnlinkedPerson;
import news.hiwar.text.linking.Target;
import news.hiwar.text.reprint.Reprints.Reprint;

/**
 * The report of an import, a JSON file: each page with what was found in it, and the lines that an editor should look
 * at. It is written during the import, so that its length takes no memory, and gets its final name at the end.
 */
class ImportReport implements Closeable {
    /** Listed lines for each outcome; a folder with more of them has one systematic mistake. */
    static final int MAX_LINES = 1000;

    /** Pages that are reported with everything that was found in them. */
    private static final int MAX_PAGES = 10_000;

    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'.json'");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
            .build();

    /** A document. */
    private record Entry(
            String file,
            @Nullable Integer line,
            ImportOutcome outcome,
            @Nullable FailureCode code,
            @Nullable String reason,
            @Nullable String slug,
            @Nullable Reprint reprint,
            @Nullable Findings findings) {

        Entry(ImportResult result, @Nullable Findings findings) {
            this(
                    result.origin().file(),
                    result.origin().line() == 0 ? null : result.origin().line(),
                    result.outcome(),
                    result.code(),
                    result.reason(),
                    result.slug(),
                    result.reprint(),
                    findings);
        }
    }

    /** The draft of a page. */
    private record Findings(
            List<String> unsure,
            @Nullable String headline,
            @Nullable String standfirst,
            List<String> authors,
            @Nullable String dateline,
            @Nullable String outlet,
            @Nullable String outletName,
            Language language,
            @Nullable String url,
            int paragraphs,
            Dated date,
            List<FoundLink> links,
            List<FoundAmbiguity> ambiguous,
            List<UnlinkedPerson> suggestions,
            List<DroppedLine> dropped) {

        Findings(Draft draft) {
            this(
                    ReviewNotes.of(draft),
                    draft.headline(),
                    draft.standfirst(),
                    draft.authors(),
                    draft.dateline(),
                    draft.outlet(),
                    draft.outletName(),
                    draft.language(),
                    draft.url(),
                    draft.paragraphs().size(),
                    draft.publication(),
                    draft.links().links().stream().map(FoundLink::new).toList(),
                    draft.links().ambiguous().stream().map(FoundAmbiguity::new).toList(),
                    draft.links().suggestions(),
                    draft.dropped().stream().map(DroppedLine::of).toList());
        }
    }

    private record FoundLink(
            String kind,
            String slug,
            String part,
            int paragraph,
            int start,
            int end,
            String text,
            double confidence,
            String why) {

        FoundLink(EntityLink link) {
            this(
                    link.target().kind().name(),
                    link.target().slug(),
                    link.place().part().name(),
                    link.place().paragraph(),
                    link.start(),
                    link.end(),
                    link.text(),
                    link.confidence(),
                    link.why());
        }
    }

    private record FoundAmbiguity(
            String part, int paragraph, int start, int end, String text, List<String> candidates) {

        FoundAmbiguity(AmbiguousMatch match) {
            this(
                    match.place().part().name(),
                    match.place().paragraph(),
                    match.start(),
                    match.end(),
                    match.text(),
                    match.candidates().stream().map(Target::slug).toList());
        }
    }

    private final Path file;
    private final Path unfinished;
    private final JsonGenerator json;
    private final ImportSummary summary = new ImportSummary();
    private final UnlinkedNames unlinked = new UnlinkedNames();
    private final Map<ImportOutcome, Integer> lines = new EnumMap<>(ImportOutcome.class);
    private int pages;

    ImportReport(Path file, Path folder, Instant now) throws IOException {
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

    /** The default file of a report that starts now: in the folder {@code imports} of the data folder. */
    static Path defaultFile(Path data, Clock clock) {
        return data.resolve("imports").resolve(FILE_NAME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Adds a document, without a draft if it holds no article. */
    void add(ImportResult result, @Nullable Draft draft) throws IOException {
        summary.add(result);
        if (draft != null && result.isWritten()) unlinked.add(draft.links());
        if (result.origin().line() == 0) {
            Findings findings = draft != null && result.outcome() != ImportOutcome.UNCHANGED && pages++ < MAX_PAGES
                    ? new Findings(draft)
                    : null;
            json.writePOJO(new Entry(result, findings));
        } else if (result.needsReview() && lines.merge(result.outcome(), 1, Integer::sum) <= MAX_LINES) {
            json.writePOJO(new Entry(result, null));
        }
    }

    ImportSummary summary() {
        return summary;
    }

    /** Writes the totals and gives the file its name. */
    void finish(List<String> skippedFiles) throws IOException {
        json.writeEndArray();
        Map<ImportOutcome, Integer> notListed = new LinkedHashMap<>(lines);
        notListed.values().removeIf(count -> count <= MAX_LINES);
        notListed.replaceAll((outcome, count) -> count - MAX_LINES);
        json.writePOJOField("linesNotListed", notListed);
        json.writePOJOField("unlinkedNames", unlinked.names());
        json.writePOJOField("filesPassedOver", skippedFiles);
        json.writePOJOField("summary", summary.counts());
        json.writeEndObject();
        json.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
