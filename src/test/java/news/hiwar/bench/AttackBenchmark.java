package news.hiwar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers of cached and of executed screens beside one attack at a time. Their slowest hundredth is compared with that of
 * a quiet while right before; failed reads end the benchmark with an error.
 */
@Tag("benchmark")
class AttackBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int ARTICLES = Integer.getInteger("articles", 3000);
    private static final int READS_A_SECOND = 20;

    /** Attacks whose names match; all by default. */
    private static final String WHICH = System.getProperty("attacks", ".*");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> failed = new ArrayList<>();

    @TempDir
    Path folder;

    private Database database;
    private Packaged server;
    private Readers readers;

    /** What readers saw in a while. */
    private record Reads(Tally cached, Tally executed) {}

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        if (server != null) server.close();
        if (database != null) database.close();
    }

    @Test
    void measure() throws Exception {
        database = new Database(folder);
        SampleArchive.write(folder.resolve("documents"), ARTICLES);
        Packaged.load(database, folder, folder.resolve("documents"));
        server = Packaged.start(database, folder, Attacks.OPTIONS);
        readers = new Readers(server, ARTICLES);
        read(6 * SECONDS);
        System.out.printf(
                "%s, %d articles, %d s each; quiet / attacked / ratio of the p99 in ms%n",
                Database.IS_POSTGRESQL ? "PostgreSQL" : "H2", ARTICLES, SECONDS);
        System.out.printf(
                "%-22s %19s %19s %13s %6s %7s  %s%n",
                "", "cached", "executed", "executed p50", "failed", "RSS MB", "answers");
        Reads first = read(SECONDS);
        print("quiet", first, first, new Tally());
        Attacks attacks = new Attacks(server, SECONDS);
        Map<String, Attacks.Attack> all = new LinkedHashMap<>(attacks.requests());
        all.putAll(attacks.connections());
        for (var attack : all.entrySet()) {
            if (!attack.getKey().matches(WHICH)) continue;
            Reads quiet = read(SECONDS);
            Tally blows = new Tally();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<CompletableFuture<Void>> attackers = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> strike(attack.getValue(), end, blows), threads))
                    .limit(Attacks.ATTACKERS)
                    .toList();
            Reads attacked = read(SECONDS);
            attackers.forEach(CompletableFuture::join); // before the next quiet while
            print(attack.getKey(), quiet, attacked, blows);
        }
        TimeUnit.SECONDS.sleep(10);
        print("10 s after the end", first, read(SECONDS), new Tally());
        assertThat(failed).isEmpty();
    }

    private Reads read(int seconds) throws Exception {
        Reads reads = new Reads(new Tally(), new Tally());
        boolean[] odd = {false};
        Readers.send(seconds, 2 * READS_A_SECOND, () -> {
            odd[0] = !odd[0];
            return odd[0] ? Map.entry(reads.cached, readers.cached()) : Map.entry(reads.executed, readers.executed());
        });
        return reads;
    }

    private static void strike(Attacks.Attack attack, long end, Tally blows) {
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            String answer;
            try {
                answer = attack.strike();
            } catch (Exception e) {
                answer = e.getClass().getSimpleName();
            }
            blows.add(System.nanoTime() - start, answer);
        }
    }

    private void print(String name, Reads quiet, Reads now, Tally blows) {
        long failures = now.cached.failures() + now.executed.failures();
        if (failures > 0) failed.add(name + ": " + now.cached + now.executed);
        System.out.printf(
                "%-22s %s %s %4.0f /%5.0f %8d %7d  %s%n",
                name,
                compared(quiet.cached, now.cached),
                compared(quiet.executed, now.executed),
                quiet.executed.millis(50),
                now.executed.millis(50),
                failures,
                server.megabytes("VmRSS"),
                blows);
    }

    private static String compared(Tally quiet, Tally now) {
        return "%4.0f /%5.0f /%5.1f".formatted(quiet.millis(99), now.millis(99), now.millis(99) / quiet.millis(99));
    }
}
