package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.Hierarchy;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.Nesting;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.ingestion.entry.EntryReader;
import news.hiwar.ingestion.entry.EntryReader.Entry;
import news.hiwar.ingestion.entry.EntryReader.Reference;
import news.hiwar.ingestion.entry.EntryWriter;
import news.hiwar.ingestion.entry.EntryWriter.Change;
import news.hiwar.ingestion.entry.InvalidEntry;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Session;

/**
 * Imports the files of records, each kind from the file that is called by its plural, such as {@code actors.jsonl}. A
 * record that was created or changed by an editor or from the seeds is left as it is.
 */
@ApplicationScoped
class RecordImport {
    /** Lines that are read before they are stored. */
    private static final int BATCH = 500;

    /** A line: its entry, and that of the record around it if the line gives that, too. */
    private record Line(
            Origin origin, Entry entry, @Nullable Entry outer) {}

    private final Session session;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final BulkLoadLock lock;
    private final ImportTransactions transactions;
    private final Event<NamesChanged> names;

    RecordImport(
            Session session,
            EntryReader reader,
            EntryWriter writer,
            BulkLoadLock lock,
            ImportTransactions transactions,
            Event<NamesChanged> names) {
        this.session = session;
        this.reader = reader;
        this.writer = writer;
        this.lock = lock;
        this.transactions = transactions;
        this.names = names;
    }

    /** The kind whose records a file has; empty if it is no file of records. */
    static Optional<Kind<?>> kind(SourceFile file) {
        return Kinds.TAXONOMY.stream()
                .filter(kind -> file.isCalled(kind.plural() + ".jsonl"))
                .findFirst();
    }

    void importFile(SourceFile file, ImportReport report, Progress progress) throws IOException {
        Kind<?> kind = kind(file).orElseThrow();
        Set<String> slugs = new HashSet<>();
        List<Line> batch = new ArrayList<>();
        try (JsonLines lines = new JsonLines(file.path())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                progress.done(line.size(), 0);
                if (line.isBlank()) continue;
                Origin origin = new Origin(file.name(), line.number());
                try {
                    Line read = read(kind, origin, JsonLineParser.object(line));
                    if (!slugs.add(read.entry.slug()))
                        throw DocumentRejected.broken("an earlier line has the same slug");
                    batch.add(read);
                } catch (InvalidEntry e) {
                    report.add(ImportResult.failed(origin, ImportOutcome.BROKEN, e.problem()), null);
                } catch (DocumentRejected e) {
                    report.add(ImportResult.failed(origin, e.outcome(), e.reason()), null);
                }
                if (batch.size() == BATCH) store(kind, batch, report);
            }
        }
        store(kind, batch, report);
    }

    private Line read(Kind<?> kind, Origin origin, ObjectNode line) throws InvalidEntry {
        Entry entry = reader.read(kind, line);
        Nesting nesting = kind.nestingInOther().orElse(null);
        if (nesting == null) return new Line(origin, entry, null);
        String attribute = nesting.attribute();
        ObjectNode around = line.objectNode();
        line.properties().stream()
                .filter(value -> value.getKey().startsWith(attribute + "_"))
                .forEach(value -> around.set(value.getKey().substring(attribute.length() + 1), value.getValue()));
        if (around.isEmpty()) return new Line(origin, entry, null);
        around.set("slug", line.get(attribute));
        return new Line(origin, entry, reader.read(Kinds.of(nesting.outer()).orElseThrow(), around));
    }

    private void store(Kind<?> kind, List<Line> batch, ImportReport report) throws IOException {
        List<ImportResult> results = transactions.store(batch, Line::origin, some -> store(kind, some));
        for (ImportResult result : results) report.add(result, null);
        batch.clear();
    }

    private List<ImportResult> store(Kind<?> kind, List<Line> lines) {
        lock.take();
        List<Line> outer = lines.stream()
                .filter(line -> line.outer != null)
                .map(line -> new Line(line.origin, line.outer, null))
                .toList();
        Optional<Kind<?>> around = kind.nestingInOther().flatMap(nesting -> Kinds.of(nesting.outer()));
        if (!outer.isEmpty()) new Batch<>(around.orElseThrow(), outer).storeMissing();
        List<ImportResult> results = new Batch<>(kind, lines).store();
        if (results.stream().anyMatch(ImportResult::isWritten)) {
            session.flush();
            names.fire(new NamesChanged());
        }
        return results;
    }

    /** Some lines of one kind, and the rows that they are about or refer to: these are read by one statement for each kind. */
    private class Batch<T extends StoredNode> {
        private final Kind<T> kind;
        private final List<Line> lines;
        private final Map<Class<? extends StoredNode>, Map<String, StoredNode>> rows = new HashMap<>();

        Batch(Kind<T> kind, List<Line> lines) {
            this.kind = kind;
            this.lines = lines;
            Map<Class<? extends StoredNode>, Set<String>> slugs = new HashMap<>();
            for (Line line : lines) {
                slugs.computeIfAbsent(kind.type(), type -> new LinkedHashSet<>())
                        .add(line.entry.slug());
                for (Reference reference : line.entry.references()) {
                    slugs.computeIfAbsent(reference.type(), type -> new LinkedHashSet<>())
                            .add(reference.slug());
                }
            }
            slugs.forEach((type, of) -> rows.put(type, new HashMap<>(Slugs.rows(type, of))));
        }

        /** Stores the lines in their order; each may refer to stored rows and to those of earlier lines. */
        List<ImportResult> store() {
            List<Change<?>> changes = new ArrayList<>();
            List<ImportResult> results =
                    lines.stream().map(line -> store(line, changes)).toList();
            writer.write(changes, this::rows);
            return results;
        }

        /** Stores lines whose rows do not exist: what other lines bring along is less than what lines of their own say. */
        void storeMissing() {
            List<Change<?>> changes = new ArrayList<>();
            for (Line line : lines) {
                if (!of(kind.type()).containsKey(line.entry.slug())) store(line, changes);
            }
            writer.write(changes, this::rows);
        }

        private ImportResult store(Line line, List<Change<?>> changes) {
            String slug = line.entry.slug();
            T row = rows(kind.type(), List.of(slug)).get(slug);
            if (row != null && !row.slug.equals(slug)) {
                return result(line, ImportOutcome.KEPT, "%s was merged into %s".formatted(slug, row.slug));
            }
            if (row != null && row.importHash == null) {
                return result(line, ImportOutcome.KEPT, slug + " was made or changed here");
            }
            String hash = line.entry.hash();
            if (row != null && hash.equals(row.importHash)) return result(line, ImportOutcome.UNCHANGED, null);
            for (Reference reference : line.entry.references()) {
                if (!of(reference.type()).containsKey(reference.slug())) {
                    String words = Kinds.of(reference.type()).orElseThrow().words();
                    return refused(line, "no %s has the slug %s".formatted(words, reference.slug()));
                }
            }
            ImportOutcome outcome = row == null ? ImportOutcome.STORED : ImportOutcome.UPDATED;
            if (row == null) row = kind.make(slug);
            String misplaced = misplaced(row, line.entry);
            if (misplaced != null) return refused(line, misplaced);
            row.importHash = hash;
            of(kind.type()).put(slug, row);
            changes.add(new Change<>(kind, row, withFormerNames(row, line.entry)));
            return result(line, outcome, null);
        }

        /** Why the row cannot stand where the entry puts it; null if it can. */
        private @Nullable String misplaced(T row, Entry entry) {
            Hierarchy<T> hierarchy = kind.hierarchy().orElse(null);
            if (hierarchy == null) return null;
            String slug = entry.content().path(hierarchy.attribute()).asText();
            T above = rows(kind.type(), List.of(slug)).get(slug);
            return above == null ? null : hierarchy.refusal(row, above, session);
        }

        private static ImportResult refused(Line line, String reason) {
            return ImportResult.failed(line.origin, ImportOutcome.REFUSED, reason);
        }

        private static ImportResult result(Line line, ImportOutcome outcome, @Nullable String reason) {
            return new ImportResult(line.origin, outcome, line.entry.slug(), reason, null);
        }

        /** The content of an entry; no name is lost that the row has had. */
        private static ObjectNode withFormerNames(StoredNode row, Entry entry) {
            List<String> former = Kinds.aliases(row).stream().map(Alias::text).toList();
            if (former.isEmpty()) return entry.content();
            Set<String> all = new LinkedHashSet<>(former);
            entry.content().path("aliases").forEach(name -> all.add(name.asText()));
            ArrayNode aliases = entry.content().arrayNode();
            all.forEach(aliases::add);
            return entry.content().set("aliases", aliases);
        }

        private Map<String, StoredNode> of(Class<? extends StoredNode> type) {
            return rows.computeIfAbsent(type, t -> new HashMap<>());
        }

        private <R extends StoredNode> Map<String, R> rows(Class<R> type, Collection<String> slugs) {
            Map<String, R> found = new HashMap<>();
            for (String slug : slugs) {
                StoredNode row = of(type).get(slug);
                if (row != null) found.put(slug, type.cast(row));
            }
            return found;
        }
    }
}
