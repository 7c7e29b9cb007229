package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.PersistenceException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;

/** One import's reading of articles: while a batch is stored, the next is read by all processors. */
class ArticleReading implements Closeable {
    private static final Logger LOG = Logger.getLogger(ArticleReading.class);

    /** Of a piece: its draft, or why there is none. */
    private record Read(
            ImportBatch piece,
            @Nullable Draft draft,
            @Nullable Result failure) {
        static Read failed(ImportBatch piece, ImportOutcome outcome, String reason) {
            return new Read(piece, null, Result.not(piece.origin(), outcome, reason));
        }
    }

    private final ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Set<String> seen = new HashSet<>();
    private final DraftBuilder drafting;
    private final References references;
    private final DraftWriter intake;
    private final Report report;
    private final Progress progress;
    private final Instant now;
    private long documents;

    ArticleReading(
            DraftBuilder drafting,
            References references,
            DraftWriter intake,
            Report report,
            Progress progress,
            Instant now) {
        this.drafting = drafting;
        this.references = references;
        this.intake = intake;
        this.report = report;
        this.progress = progress;
        this.now = now;
    }

    void read(ImportBatches pieces) throws IOException, InterruptedException {
        List<Future<Read>> batch = submit(pieces.batch());
        while (!batch.isEmpty()) {
            List<Future<Read>> next = submit(pieces.batch());
            store(batch);
            batch = next;
        }
    }

    private List<Future<Read>> submit(List<ImportBatch> pieces) {
        return pieces.stream().map(piece -> readers.submit(() -> read(piece))).toList();
    }

    private Read read(ImportBatch piece) {
        try {
            return new Read(piece, piece.source().read(drafting, piece.origin()), null);
        } catch (Unreadable e) {
            return Read.failed(piece, e.outcome(), e.reason());
        } catch (IOException e) {
            return new Read(piece, null, Result.unreadable(piece.origin()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf(e, "Failed at %s", piece.origin());
            return Read.failed(piece, ImportOutcome.BROKEN, "its reading failed: " + e);
        }
    }

    private void store(List<Future<Read>> batch) throws IOException, InterruptedException {
        List<Read> reads = new ArrayList<>();
        for (Future<Read> future : batch) reads.add(once(get(future)));
        Map<Origin, Result> results = new HashMap<>();
        tryToStore(reads.stream().flatMap(read -> Stream.ofNullable(read.draft)).toList())
                .forEach(result -> results.put(result.origin(), result));
        long bytes = 0;
        for (Read read : reads) {
            bytes += read.piece.size();
            Result result = read.draft == null ? read.failure : results.get(read.piece.origin());
            report.add(Objects.requireNonNull(result), read.draft);
        }
        documents += batch.size();
        progress.done(bytes, documents);
    }

    /** A slug that stands in two lines would make each import undo the one before. */
    private Read once(Read read) {
        String slug = read.draft == null ? null : read.draft.slug();
        if (slug == null || seen.add(slug)) return read;
        return Read.failed(read.piece, ImportOutcome.REFUSED, "the slug stands in an earlier line");
    }

    private static Read get(Future<Read> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What the database does not take does not keep the rest of its batch out. */
    private List<Result> tryToStore(List<Draft> drafts) {
        try {
            return intake.store(drafts, references, now);
        } catch (PersistenceException e) {
            if (!isRefused(e)) throw e;
            if (drafts.size() > 1) {
                return drafts.stream()
                        .flatMap(draft -> tryToStore(List.of(draft)).stream())
                        .toList();
            }
            LOG.warnf(e, "The database does not take %s", drafts.get(0).origin());
            return List.of(Result.not(drafts.get(0).origin(), ImportOutcome.BROKEN, "the database does not take it"));
        }
    }

    /** Whether it is the values that fail, and not the database. */
    private static boolean isRefused(Throwable e) {
        Throwable cause = e.getCause();
        return e instanceof ConstraintViolationException
                || e instanceof DataException
                || (cause != null && isRefused(cause));
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
