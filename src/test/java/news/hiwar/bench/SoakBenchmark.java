package news.hiwar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.hiwar.delivery.http.SocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed traffic for a long time: readers, editors, followers and, at a tenth of the requests, attackers. Each minute is a
 * line, also in {@code target/soak.txt}; what readers and editors ask for has to succeed, and followers to hear of it.
 */
@Tag("benchmark")
class SoakBenchmark {
    private static final int MINUTES = Integer.getInteger("minutes", 60);
    private static final int ARTICLES = Integer.getInteger("articles", 3000);
    private static final int REQUESTS_A_SECOND = Integer.getInteger("rate", 20);
    private static final int FOLLOWERS = 20;

    private static final String FOLLOW = "subscription { articlePublished { slug headline } }";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<SocketClient> sockets = new ArrayDeque<>();
    private final List<CompletableFuture<?>> streams = new ArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong serial = new AtomicLong();

    @TempDir
    Path folder;

    private Database database;
    private Packaged server;
    private Readers readers;
    private Desk desk;
    private List<Map.Entry<String, Attacks.Attack>> attacks;
    private List<Attacks.Attack> connections;

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        if (server != null) server.close();
        if (database != null) database.close();
    }

    @Test
    void measure() throws Exception {
        start();
        Tally all = new Tally();
        Tally allBlows = new Tally();
        try (PrintStream file = new PrintStream(new File("target/soak.txt"), StandardCharsets.UTF_8)) {
            print(
                    file,
                    "%s, %d articles, %s"
                            .formatted(Database.IS_POSTGRESQL ? "PostgreSQL" : "H2", ARTICLES, Packaged.JVM));
            print(file, " min  reads  p50  p99  edits  p50  p99 attacks events | " + Memory.header() + " | fds thrds");
            for (int minute = 1; minute <= MINUTES; minute++) {
                Tally reads = new Tally();
                Tally edits = new Tally();
                Tally blows = new Tally();
                changeFollowers();
                threads.execute(new Blow(connections.get(minute % connections.size()), blows));
                Readers.send(55, REQUESTS_A_SECOND, () -> next(reads, edits, blows));
                print(file, line(minute, reads, edits, blows));
                all.addAll(reads);
                all.addAll(edits);
                allBlows.addAll(blows);
                TimeUnit.SECONDS.sleep(2);
            }
            print(file, "all reads and edits: " + all);
            print(file, "all attacks: " + allBlows);
            print(file, Shell.run("jcmd", String.valueOf(server.process().pid()), "VM.native_memory", "summary"));
        }
        assertThat(all.failures()).as(all.toString()).isZero();
    }

    private void start() throws Exception {
        database = new Database(folder);
        SampleArchive.write(folder.resolve("documents"), ARTICLES);
        Packaged.load(database, folder, folder.resolve("documents"));
        List<String> options = new ArrayList<>(List.of(Memory.OPTION));
        options.addAll(List.of(Attacks.OPTIONS));
        options.addAll(List.of(Desk.OPTIONS));
        server = Packaged.start(database, folder, options.toArray(String[]::new));
        readers = new Readers(server, ARTICLES);
        desk = Desk.of(server);
        Attacks attackers = new Attacks(server, 40);
        attacks = List.copyOf(attackers.requests().entrySet());
        connections = List.copyOf(attackers.connections().values());
        for (int i = 0; i < FOLLOWERS; i++) {
            follow();
            streams.add(stream());
        }
    }

    /** One of ten requests is an attacker's, one of twenty an editor's. */
    private Map.Entry<Tally, CompletableFuture<String>> next(Tally reads, Tally edits, Tally blows) {
        long n = serial.getAndIncrement();
        if (n % 10 == 5) {
            Attacks.Attack attack = attacks.get((int) (n / 10 % attacks.size())).getValue();
            return Map.entry(blows, CompletableFuture.supplyAsync(new Blow(attack, blows)::strike, threads));
        }
        if (n % 100 == 0) threads.execute(() -> edit("soak-" + n, edits)); // which are five edits
        return Map.entry(reads, readers.any());
    }

    /** The life of an article. */
    private void edit(String slug, Tally edits) {
        JsonNode article = article(desk.draft(server, slug), edits);
        for (String mutation : List.of("publishArticle", "correctArticle", "withdrawArticle", "deleteArticle")) {
            if (article.isMissingNode()) return;
            Map<String, ?> others = mutation.startsWith("correct")
                    ? Map.of("note", "صححنا سطرًا.", "content", Map.of("dateline", "الساحل"))
                    : Map.of();
            article = article(desk.change(server, mutation, article, others), edits);
        }
    }

    private static JsonNode article(CompletableFuture<HttpResponse<String>> request, Tally edits) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.exceptionally(failed -> null).join();
        String outcome = answer == null ? "no answer" : Desk.outcome(answer, null);
        edits.add(System.nanoTime() - start, outcome);
        return answer == null || !outcome.equals(Tally.OK) ? MissingNode.getInstance() : Desk.article(answer);
    }

    private record Blow(Attacks.Attack attack, Tally blows) implements Runnable {
        String strike() {
            try {
                return attack.strike();
            } catch (Exception e) {
                return e.getClass().getSimpleName();
            }
        }

        @Override
        public void run() {
            blows.add(0, strike());
        }
    }

    private void follow() throws Exception {
        SocketClient socket = SocketClient.open(server.address("/graphql"), "X-Forwarded-For", "192.0.2.201");
        socket.initialised();
        socket.asks("1", FOLLOW);
        sockets.add(socket);
    }

    private CompletableFuture<?> stream() {
        HttpRequest request = HttpRequest.newBuilder(server.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("X-Forwarded-For", "192.0.2.202")
                .POST(BodyPublishers.ofString("{\"query\": \"" + FOLLOW + "\"}"))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> answer.body()
                                .filter(line -> line.startsWith("data:") && line.contains("soak-"))
                                .forEach(line -> events.incrementAndGet()),
                        threads);
    }

    /** Some lose their connection and come back. */
    private void changeFollowers() throws Exception {
        for (SocketClient socket : sockets) {
            for (String heard = socket.hearsNow(); !heard.isEmpty(); heard = socket.hearsNow()) {
                if (heard.contains("soak-")) events.incrementAndGet();
            }
        }
        for (int i = 0; i < FOLLOWERS / 4; i++) {
            sockets.remove().breaks();
            follow();
        }
        streams.removeIf(CompletableFuture::isDone);
        while (streams.size() < FOLLOWERS) streams.add(stream());
    }

    private String line(int minute, Tally reads, Tally edits, Tally blows) throws Exception {
        Tally failures = new Tally();
        failures.addAll(reads);
        failures.addAll(edits);
        String line = "%4d %6d %4.0f %4.0f %6d %4.0f %4.0f %7d %6d | %s | %3d %4d"
                .formatted(
                        minute,
                        reads.count(),
                        reads.millis(50),
                        reads.millis(99),
                        edits.count(),
                        edits.millis(50),
                        edits.millis(99),
                        blows.count(),
                        events.getAndSet(0),
                        Memory.of(server),
                        descriptors(),
                        server.status("Threads"));
        return failures.failures() == 0 ? line : line + " " + failures;
    }

    private long descriptors() throws IOException {
        String[] open = new File("/proc/" + server.process().pid() + "/fd").list();
        return open == null ? 0 : open.length;
    }

    private static void print(PrintStream file, String line) {
        System.out.println(line);
        file.println(line);
        file.flush();
    }
}
