package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import news.hiwar.graph.coverage.Rarity;
import news.hiwar.ingestion.imports.ImportBatches.Document;
import news.hiwar.ingestion.imports.ImportResult.FailureCode;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.platform.deadline.Deadline;
import news.hiwar.text.linking.GazetteerCache;
import org.jboss.logging.Logger;

/**
 * Imports articles. A folder passes through these steps, in this order:
 *
 * <ol>
 *   <li>list its files: {@link SourceFolder};
 *   <li>store the records that articles refer to (outlets, actors, topics, rounds): {@link RecordImport};
 *   <li>split the files of articles into documents (a page, or a line of JSON), in batches: {@link ImportBatches};
 *   <li>make a draft of each document, on all processors: decode it, extract the article of a page, link the names in
 *       it, date it: {@link DraftBuilder};
 *   <li>store the drafts, as many in a transaction as take a given time ({@link ImportTransactions}): look for the same article in the archive
 *       ({@link DuplicateCheck}), then write what is new or changed: {@link DraftWriter};
 *   <li>report the result of each document: {@link ImportReport};
 *   <li>recompute how rare actors and topics are: {@link Rarity}.
 * </ol>
 *
 * A single page that an editor sends is read and checked for duplicates in the same way.
 */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final long CHECK_MILLIS = 500;

    private final EntityManager entities;
    private final RecordImport records;
    private final DraftWriter writer;
    private final ImportTransactions transactions;
    private final ImportSettings settings;
    private final GazetteerCache names;
    private final BulkLoadLock lock;
    private final Rarity rarity;
    private final Clock clock;

    Importer(
            EntityManager entities,
            RecordImport records,
            DraftWriter writer,
            ImportTransactions transactions,
            ImportSettings settings,
            GazetteerCache names,
            BulkLoadLock lock,
            Rarity rarity,
            Clock clock) {
        this.entities = entities;
        this.records = records;
        this.writer = writer;
        this.transactions = transactions;
        this.settings = settings;
        this.names = names;
        this.lock = lock;
        this.rarity = rarity;
        this.clock = clock;
    }

    /**
     * Imports a folder, in many transactions: an import that is interrupted leaves complete articles, and the next import of
     * the folder continues from there.
     */
    ImportSummary run(Path folder, Path reportFile, Progress progress) throws IOException, InterruptedException {
        SourceFolder sources = SourceFolder.open(folder);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (ImportReport report = new ImportReport(reportFile, folder, now);
                progress) {
            progress.begin(sources.size());
            for (String name : sources.unreadable()) report.add(ImportResult.unreadable(new Origin(name, 0)), null);
            for (SourceFile file : sources.records()) records.importFile(file, report, progress);
            References known = QuarkusTransaction.requiringNew().call(() -> References.load(entities));
            try (ArticleImport articles = new ArticleImport(known, report, progress, now);
                    ImportBatches batches = new ImportBatches(sources)) {
                articles.importAll(batches);
            }
            if (report.summary().hasChanges()) {
                QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(settings.transactionTime().toSeconds()))
                        .run(this::refreshRarity);
            }
            report.finish(sources.others().stream().map(SourceFile::name).toList());
            return report.summary();
        }
    }

    private void refreshRarity() {
        lock.take();
        rarity.refresh();
    }

    /**
     * Builds the draft that an import would make of a page's text or HTML.
     *
     * @throws DocumentRejected if the text holds no article
     */
    public Draft read(String text) throws DocumentRejected {
        DraftBuilder builder = builder(References.ofPages(entities), clock.instant());
        return builder.page(new Origin("", 0), DocumentHash.of(text.getBytes(UTF_8)), text);
    }

    /** Tells what an import would do with a draft. */
    public ImportResult check(Draft draft) {
        return writer.check(draft);
    }

    private DraftBuilder builder(References known, Instant now) {
        return new DraftBuilder(known, names.gazetteer(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The articles of one folder: while a batch is stored, the next one is read on all processors. */
    private class ArticleImport implements Closeable {
        private final DocumentReaders readers = new DocumentReaders(settings.documentTime());
        private final Set<String> slugs = new HashSet<>();
        private final References known;
        private final DraftBuilder builder;
        private final ImportReport report;
        private final Progress progress;
        private final Instant now;
        private long documents;

        ArticleImport(References known, ImportReport report, Progress progress, Instant now) {
            this.known = known;
            this.builder = builder(known, now);
            this.report = report;
            this.progress = progress;
            this.now = now;
        }

        void importAll(ImportBatches batches) throws IOException, InterruptedException {
            List<Future<DraftOrFailure>> batch = submit(batches.next());
            while (!batch.isEmpty()) {
                List<Future<DraftOrFailure>> next = submit(batches.next());
                store(batch);
                batch = next;
            }
        }

        private List<Future<DraftOrFailure>> submit(List<Document> batch) {
            return batch.stream()
                    .map(document -> readers.submit(() -> read(document)))
                    .toList();
        }

        private DraftOrFailure read(Document document) {
            try {
                return new DraftOrFailure(document, document.source().read(builder, document.origin()), null);
            } catch (DocumentRejected e) {
                return DraftOrFailure.failed(document, e.outcome(), e.reason());
            } catch (IOException e) {
                return new DraftOrFailure(document, null, ImportResult.unreadable(document.origin()));
            } catch (Deadline.Exceeded e) {
                String reason =
                        "reading it took longer than %d seconds; shorten it, or raise hiwar.import.document-time"
                                .formatted(settings.documentTime().toSeconds());
                return DraftOrFailure.failed(document, ImportOutcome.REFUSED, FailureCode.READING_TIMEOUT, reason);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warnf(e, "Reading %s failed", document.origin());
                String reason = "reading it failed because of an internal error; the log of the server has the details";
                return DraftOrFailure.failed(document, ImportOutcome.BROKEN, FailureCode.INTERNAL, reason);
            }
        }

        private void store(List<Future<DraftOrFailure>> batch) throws IOException, InterruptedException {
            List<DraftOrFailure> reads = new ArrayList<>();
            for (Future<DraftOrFailure> future : batch) reads.add(withNewSlug(get(future)));
            Map<Origin, ImportResult> results = new HashMap<>();
            List<Draft> drafts = reads.stream()
                    .flatMap(read -> Stream.ofNullable(read.draft))
                    .toList();
            transactions
                    .store(drafts, Draft::origin, this::write)
                    .forEach(result -> results.put(result.origin(), result));
            long bytes = 0;
            for (DraftOrFailure read : reads) {
                bytes += read.document.size();
                ImportResult result = read.draft == null ? read.failure : results.get(read.document.origin());
                report.add(Objects.requireNonNull(result), read.draft);
            }
            documents += batch.size();
            progress.done(bytes, documents);
        }

        /** Rejects a slug that an earlier line has: otherwise each import would overwrite one line with the other. */
        private DraftOrFailure withNewSlug(DraftOrFailure read) {
            String slug = read.draft == null ? null : read.draft.slug();
            if (slug == null || slugs.add(slug)) return read;
            return DraftOrFailure.failed(read.document, ImportOutcome.REFUSED, "an earlier line has the same slug");
        }

        private DraftOrFailure get(Future<DraftOrFailure> future) throws InterruptedException {
            while (true) {
                try {
                    return future.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillReading) {
                    progress.check();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }

        private List<ImportResult> write(List<Draft> drafts) {
            progress.check();
            return writer.store(drafts, known, now);
        }

        @Override
        public void close() {
            readers.close();
        }
    }

    /** A document that was read: its draft, or why there is none. */
    private record DraftOrFailure(
            Document document,
            @Nullable Draft draft,
            @Nullable ImportResult failure) {
        static DraftOrFailure failed(Document document, ImportOutcome outcome, String reason) {
            return new DraftOrFailure(document, null, ImportResult.failed(document.origin(), outcome, reason));
        }

        static DraftOrFailure failed(Document document, ImportOutcome outcome, FailureCode code, String reason) {
            return new DraftOrFailure(document, null, ImportResult.failed(document.origin(), outcome, code, reason));
        }
    }
}
