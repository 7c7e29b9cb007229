package news.hiwar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills and faults while editors write, each followed by a look at all that they were told: what was answered as done is
 * done, what was refused is not, and a repeated mutation gives its outcome. Times are printed and not judged.
 */
@Tag("benchmark")
class KillBenchmark {
    private static final int KILLS = Integer.getInteger("kills", Database.IS_POSTGRESQL ? 50 : 100);
    private static final int FAULT_SECONDS = Integer.getInteger("seconds", 20);

    /** Starts fast, and runs for a short time. */
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Random random = new Random(5);
    private final List<Packaged> started = new ArrayList<>();

    @TempDir
    Path folder;

    private Database database;
    private Packaged server;
    private Ledger ledger;

    @BeforeEach
    void start() throws Exception {
        database = new Database(folder);
        server = node("one");
        ledger = new Ledger(Desk.of(server));
    }

    private Packaged node(String name) throws Exception {
        Path data = Files.createDirectories(folder.resolve(name));
        String[] options =
                Stream.concat(OPTIONS.stream(), Stream.of(Desk.OPTIONS)).toArray(String[]::new);
        Packaged node = Packaged.start(database, data, options);
        started.add(node);
        return node;
    }

    @AfterEach
    void stop() throws Exception {
        started.forEach(Packaged::kill);
        database.close();
    }

    @Test
    void serversAreKilled() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            Ledger.Writers writers = ledger.write(server);
            TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(2000));
            server.kill();
            writers.stop();
            server = node("one");
            ledger.check(server);
            if (kill % 10 == 0) print(kill + " kills");
        }
        ledger.checkAll(server);
        assertThat(ledger.outcomes().outcomes().keySet()).noneMatch(outcome -> outcome.matches("[A-Z_]+"));
    }

    @Test
    void oneOfTwoNodesIsKilled() throws Exception {
        assumeTrue(Database.IS_POSTGRESQL, "H2 serves one node");
        Packaged other = node("other");
        for (int kill = 1; kill <= Math.max(1, KILLS / 5); kill++) {
            Ledger others = new Ledger(Desk.of(other), "other-" + kill + "-");
            Ledger.Writers here = ledger.write(server);
            Ledger.Writers there = others.write(other);
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2000));
            server.kill();
            TimeUnit.SECONDS.sleep(3);
            here.stop();
            there.stop();
            assertThat(others.outcomes().failures())
                    .as("failures on the other node: " + others)
                    .isZero();
            ledger.check(other);
            others.check(other);
            server = node("one");
            ledger.checkAll(server);
            others.checkAll(server);
        }
        print("one of two nodes killed");
    }

    @Test
    void theDatabaseHangs() throws Exception {
        assumeTrue(Database.IS_POSTGRESQL, "H2 is part of the server");
        fault("database hung", () -> database.signal("STOP"), () -> database.signal("CONT"));
    }

    @Test
    void theDatabaseIsAway() throws Exception {
        assumeTrue(Database.IS_POSTGRESQL, "H2 is part of the server");
        fault("database away", database::close, database::start);
    }

    /** No file of the server can grow, as on a full disk. */
    @Test
    void theDatabaseIsFull() throws Exception {
        assumeTrue(!Database.IS_POSTGRESQL, "PostgreSQL stops itself when its log cannot grow: as if it were away");
        long size = Files.size(folder.resolve("one").resolve("hiwar.mv.db"));
        fault("disk full", () -> limitFiles(String.valueOf(size)), () -> limitFiles("unlimited"));
    }

    private void limitFiles(String bytes) throws Exception {
        Shell.run("prlimit", "--pid", String.valueOf(server.process().pid()), "--fsize=" + bytes + ":unlimited");
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Editors write before a fault, in it and after it. */
    private void fault(String name, Step begin, Step end) throws Exception {
        Ledger.Writers writers = ledger.write(server);
        TimeUnit.SECONDS.sleep(3);
        begin.run();
        TimeUnit.SECONDS.sleep(FAULT_SECONDS);
        end.run();
        long over = System.nanoTime();
        long before = ledger.outcomes().successes();
        while (ledger.outcomes().successes() < before + 20) {
            assertThat(System.nanoTime() - over)
                    .as(name + ": recovery; " + ledger)
                    .isLessThan(TimeUnit.MINUTES.toNanos(2));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long recovered = System.nanoTime() - over;
        writers.stop();
        ledger.check(server);
        server.close();
        server.process().waitFor();
        server = node("one");
        ledger.checkAll(server);
        print("%s for %d s, recovered after %.1f s".formatted(name, FAULT_SECONDS, recovered / 1e9));
        assertThat(ledger.outcomes().outcomes().keySet())
                .as("answers have a code")
                .allMatch(outcome -> outcome.matches("ok|[A-Z_]+(, and (not )?done)?"));
    }

    /** The index is harmed while the server runs, and while it does not. */
    @Test
    void theIndexIsHarmed() throws Exception {
        Path index = folder.resolve("one").resolve("search").resolve("hiwar-article");
        String found = search();
        assertThat(found).contains("totalCount").doesNotContain("\"totalCount\":0");
        for (var harm : Map.<String, Step>of("lost", () -> delete(index), "cut", () -> cut(index))
                .entrySet()) {
            harm.getValue().run();
            printRecovery("index " + harm.getKey() + " while it runs", found);
            server.close();
            server.process().waitFor();
            harm.getValue().run();
            server = node("one");
            printRecovery("index " + harm.getKey() + " before a start", found);
        }
        server.close();
        server.process().waitFor();
        try (FileChannel lock =
                FileChannel.open(index.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            Packaged locked = Packaged.launch(database, folder.resolve("one"), Desk.OPTIONS);
            started.add(locked);
            server = locked;
            server.get("/");
            String answer = search();
            assertThat(answer)
                    .as("while it is locked")
                    .matches("(?s).*SEARCH_UNAVAILABLE.*|" + java.util.regex.Pattern.quote(found));
        }
        printRecovery("index locked at a start", found);
        Ledger.Writers writers = ledger.write(server);
        TimeUnit.SECONDS.sleep(2);
        writers.stop();
        ledger.check(server);
    }

    private String search() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address(
                        "/graphql?query=%7Bsearch(query:%22iraq%22)%7BtotalCount%20nodes%7Bslug%7D%7D%7D"))
                .header("Cache-Control", "no-cache")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Waits until search finds what it found, and has a change looked at in between. */
    private void printRecovery(String name, String found) throws Exception {
        long start = System.nanoTime();
        Tally answers = new Tally();
        boolean recovered = false;
        while (!recovered) {
            String answer = search();
            recovered = answer.equals(found);
            answers.add(
                    0,
                    recovered
                            ? Tally.OK
                            : answer.contains("SEARCH_UNAVAILABLE") ? "SEARCH_UNAVAILABLE" : "other " + answer);
            assertThat(System.nanoTime() - start).as(name + ": " + answers).isLessThan(TimeUnit.MINUTES.toNanos(2));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("%-32s recovered after %.1f s: %s%n", name, (System.nanoTime() - start) / 1e9, answers);
    }

    private static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    private static void cut(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) Files.write(file, new byte[] {1, 2, 3});
        }
    }

    private void print(String name) {
        System.out.printf("%s, %s: %s%n", Database.IS_POSTGRESQL ? "PostgreSQL" : "H2", name, ledger);
    }
}
