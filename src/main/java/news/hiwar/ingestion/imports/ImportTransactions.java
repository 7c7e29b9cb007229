package news.hiwar.ingestion.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.ingestion.imports.ImportResult.FailureCode;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;

/**
 * Stores what an import has read, in transactions that take about a given time: on a slow machine fewer documents go into
 * one. If a transaction takes too long, or the database rejects a value, its halves are stored by themselves, until only
 * the document at fault is left.
 */
@ApplicationScoped
class ImportTransactions {
    private static final Logger LOG = Logger.getLogger(ImportTransactions.class);
    private static final int FIRST = 100;
    private static final int MAX = 500;

    private final ImportSettings settings;
    private final Clock clock;

    /** The number of documents in the next transaction. */
    private volatile int size = FIRST;

    ImportTransactions(ImportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores documents in their order; the results are in the same order.
     *
     * @param store stores some of them in the current transaction
     */
    <T> List<ImportResult> store(List<T> all, Function<T, Origin> origin, Function<List<T>, List<ImportResult>> store) {
        List<ImportResult> results = new ArrayList<>();
        while (results.size() < all.size()) {
            List<T> some = all.subList(results.size(), Math.min(all.size(), results.size() + size));
            results.addAll(inTransaction(some, origin, store));
        }
        return results;
    }

    private <T> List<ImportResult> inTransaction(
            List<T> some, Function<T, Origin> origin, Function<List<T>, List<ImportResult>> store) {
        Instant begun = clock.instant();
        try {
            List<ImportResult> results = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(settings.transactionTime().toSeconds()))
                    .call(() -> store.apply(some));
            adapt(some.size(), Duration.between(begun, clock.instant()));
            return results;
        } catch (RuntimeException e) {
            boolean late = Duration.between(begun, clock.instant()).compareTo(settings.transactionTime()) >= 0;
            if (!late && !isRejectedValue(e)) throw e;
            if (some.size() == 1) return List.of(failure(origin.apply(some.get(0)), late, e));
            int half = some.size() / 2;
            if (late) size = half;
            return Stream.of(some.subList(0, half), some.subList(half, some.size()))
                    .flatMap(part -> inTransaction(part, origin, store).stream())
                    .toList();
        }
    }

    private void adapt(int stored, Duration took) {
        Duration wanted = settings.batchTime();
        if (took.compareTo(wanted) > 0) size = Math.max(1, stored / 2);
        else if (stored == size && took.compareTo(wanted.dividedBy(4)) < 0) size = Math.min(MAX, 2 * size);
    }

    private ImportResult failure(Origin origin, boolean late, RuntimeException e) {
        if (late) {
            return ImportResult.failed(
                    origin,
                    ImportOutcome.REFUSED,
                    FailureCode.STORING_TIMEOUT,
                    "storing it took longer than %d seconds; raise hiwar.import.transaction-time and import the folder again"
                            .formatted(settings.transactionTime().toSeconds()));
        }
        LOG.warnf(e, "The database rejects %s", origin);
        return ImportResult.failed(
                origin,
                ImportOutcome.BROKEN,
                FailureCode.REJECTED_BY_DATABASE,
                "the database cannot store one of its values");
    }

    /** Whether a value is at fault, and not the database. */
    private static boolean isRejectedValue(Throwable e) {
        Throwable cause = e.getCause();
        return e instanceof ConstraintViolationException
                || e instanceof DataException
                || (cause != null && isRejectedValue(cause));
    }
}
