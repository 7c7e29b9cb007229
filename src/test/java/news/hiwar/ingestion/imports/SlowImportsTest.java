package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.hiwar.graph.coverage.Rarity;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.text.linking.GazetteerCache;
import org.junit.jupiter.api.Test;

/** A slow machine takes longer for an import, and loses nothing of it. */
@QuarkusTest
class SlowImportsTest extends ImportTest {
    /** A clock that only the tests move. */
    private static final class SlowClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Settings(Duration batchTime, Duration transactionTime, Duration documentTime)
            implements ImportSettings {
        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }
    }

    private static final Settings SETTINGS =
            new Settings(Duration.ofSeconds(10), Duration.ofSeconds(600), Duration.ofSeconds(60));

    @Inject
    EntityManager entities;

    @Inject
    RecordImport records;

    @Inject
    DraftWriter writer;

    @Inject
    GazetteerCache names;

    @Inject
    BulkLoadLock lock;

    @Inject
    Rarity rarity;

    private final SlowClock clock = new SlowClock();
    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void transactionsTakeAboutTheSameTimeOnAnyMachine() {
        ImportTransactions transactions = new ImportTransactions(SETTINGS, clock);

        List<Integer> fast = sizes(transactions, 2000, Duration.ofMillis(1));
        List<Integer> slow = sizes(transactions, 2000, Duration.ofSeconds(1));

        assertThat(fast).startsWith(100, 200, 400, 500);
        assertThat(slow).startsWith(500, 250, 125, 62, 31, 15, 7);
        assertThat(slow.subList(7, slow.size() - 1))
                .allSatisfy(size -> assertThat(size).isBetween(5, 10));
    }

    private List<Integer> sizes(ImportTransactions transactions, int documents, Duration each) {
        sizes.clear();
        List<Integer> all = IntStream.range(0, documents).boxed().toList();

        List<ImportResult> results = transactions.store(all, SlowImportsTest::origin, some -> {
            sizes.add(some.size());
            clock.now = clock.now.plus(each.multipliedBy(some.size()));
            return stored(some);
        });

        assertThat(results)
                .map(ImportResult::origin)
                .isEqualTo(all.stream().map(SlowImportsTest::origin).toList());
        return List.copyOf(sizes);
    }

    @Test
    void aDocumentThatTakesTooLongIsReportedAndTheOthersAreStored() {
        ImportTransactions transactions = new ImportTransactions(SETTINGS, clock);
        List<Integer> all = IntStream.range(0, 100).boxed().toList();

        List<ImportResult> results = transactions.store(all, SlowImportsTest::origin, some -> {
            boolean slow = some.contains(17);
            clock.now = clock.now.plusSeconds(slow ? 601 : 1);
            if (slow) throw new IllegalStateException("ARJUNA016102: The transaction is not active!");
            return stored(some);
        });

        assertThat(results)
                .hasSize(100)
                .filteredOn(result -> result.outcome() == ImportOutcome.STORED)
                .hasSize(99);
        assertThat(results.get(17).code()).isEqualTo(ImportResult.FailureCode.STORING_TIMEOUT);
        assertThat(results.get(17).reason()).contains("600 seconds").doesNotContain("ARJUNA");
    }

    @Test
    void whatFailsInTimeEndsTheImport() {
        ImportTransactions transactions = new ImportTransactions(SETTINGS, clock);

        assertThatThrownBy(() -> transactions.store(List.of(1, 2), SlowImportsTest::origin, some -> {
                    clock.now = clock.now.plusSeconds(599);
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
    }

    @Test
    void aDocumentThatTakesTooLongToReadIsRefusedWithACode() throws Exception {
        Settings noTime = new Settings(Duration.ofSeconds(10), Duration.ofSeconds(600), Duration.ZERO);
        folder = new Folder(place, importer(noTime));
        folder.write("news.jsonl", Stories.line("slow", "النهر"));

        ImportSummary summary = folder.load();

        assertThat(summary.count(ImportOutcome.REFUSED)).isEqualTo(1);
        assertThat(folder.entry("news.jsonl", 1).get("code").asText()).isEqualTo("READING_TIMEOUT");
        assertThat(folder.entry("news.jsonl", 1).get("reason").asText())
                .contains("hiwar.import.document-time")
                .doesNotContain("Exception");
    }

    @Test
    void aSlowFolderIsImportedWhole() throws Exception {
        folder = new Folder(
                place, importer(new Settings(Duration.ZERO, Duration.ofSeconds(600), Duration.ofSeconds(60))));
        List<String> lines = IntStream.range(0, 130)
                .mapToObj(i -> Stories.line("slow-" + i, "الرقم " + i))
                .toList();
        folder.write("news.jsonl", String.join("\n", lines));

        ImportSummary summary = folder.load();

        assertThat(summary.count(ImportOutcome.STORED)).isEqualTo(130);
        Long stored = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from Article where slug like 'slow-%'", Long.class)
                        .getSingleResult());
        assertThat(stored).isEqualTo(130);
    }

    private Importer importer(ImportSettings settings) {
        Clock real = Clock.systemUTC();
        return new Importer(
                entities, records, writer, new ImportTransactions(settings, real), settings, names, lock, rarity, real);
    }

    private static Origin origin(int number) {
        return new Origin("news.jsonl", number + 1);
    }

    private static List<ImportResult> stored(List<Integer> some) {
        return some.stream()
                .map(number -> new ImportResult(origin(number), ImportOutcome.STORED, "s-" + number, null, null))
                .toList();
    }
}
