package news.hiwar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of the feed and of articles beside one attacker at a time: their slowest hundredth, failures, and memory. */
@Tag("benchmark")
class AttackBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int READS_A_SECOND = 40;
    private static final int ATTACKERS = 4;
    private static final int CONNECTIONS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong serial = new AtomicLong();

    @TempDir
    Path folder;

    private Packaged server;

    /** What happened to readers in a while; times in ms. */
    private record Readers(long p50, long p99, long reads, long failures) {}

    private interface Attack {
        /** One blow; called again and again. */
        String strike() throws Exception;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        if (server != null) server.close();
    }

    @Test
    void measure() throws Exception {
        server = Packaged.start(
                folder,
                "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1");
        read(3 * SECONDS);
        Readers quiet = read(SECONDS);
        long base = server.residentMegabytes();
        System.out.printf(
                "%-22s %8s %8s %8s %9s %8s  %s%n", "", "p50 ms", "p99 ms", "failed", "RSS MB", "blows", "answers");
        print("quiet", quiet, Map.of());
        for (var attack : attacks().entrySet()) {
            Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (int i = 0; i < ATTACKERS; i++) threads.execute(() -> strike(attack.getValue(), end, answers));
            print(attack.getKey(), read(SECONDS), answers);
        }
        Thread.sleep(3000);
        print("quiet again", read(SECONDS), Map.of());
        System.out.printf("resident memory before the attacks: %d MB%n", base);
    }

    private Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put(
                "deep",
                query(n ->
                        "{ topic(slug: \"s" + n + "\") " + "{ broader ".repeat(3000) + "{ slug }" + "}".repeat(3001)));
        attacks.put("wide", query(n -> "{ " + many(1000, i -> "a" + i + n + ": __typename ") + "}"));
        attacks.put(
                "aliases", query(n -> "{ outlets { " + many(900, i -> "a" + i + "b" + n + ": __typename ") + "} }"));
        attacks.put(
                "fragment bomb",
                query(n -> "{ topic(slug: \"s" + n + "\") { ...F0 } } "
                        + many(
                                25,
                                i -> "fragment F%d on Topic { n: narrower { ...F%d } m: narrower { ...F%d } }"
                                        .formatted(i, i + 1, i + 1))
                        + " fragment F25 on Topic { slug }"));
        attacks.put(
                "overlapping fields",
                query(n -> "{ actors { nodes { "
                        + many(
                                14,
                                i -> "... on Actor { " + many(45, j -> "x" + j + ": slug ") + many(20, j -> "slug ")
                                        + "}")
                        + "} } } #" + n));
        attacks.put("huge token", query(n -> "{ a" + n + "x".repeat(900_000) + " }"));
        attacks.put("many tokens", query(n -> "{ " + "a ".repeat(400_000) + n + "}"));
        attacks.put(
                "nested JSON",
                post(n -> "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000) + n));
        attacks.put(
                "distinct documents",
                query(n -> "{ outlets { " + many(49, i -> "a" + i + "b" + n + ": __typename ")
                        + many(900, i -> "__typename ") + "} }"));
        attacks.put(
                "costly searches",
                query(n -> "{ search(query: \"العراق واشنطن " + n
                        + "\", first: 100) { totalCount nodes { headline } } }"));
        attacks.put(
                "costly pages",
                query(n -> "{ articles(first: 100) { nodes { headline a" + n
                        + ": related(first: 5) { score reasons { kind } article { slug } } } } }"));
        attacks.put(
                "bodies that drip",
                () -> drip(
                        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"));
        attacks.put("heads that drip", () -> drip("GET /graphql HTTP/1.1\r\nX-A: "));
        attacks.put("silent sockets", this::sockets);
        return attacks;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // failures are counted
    private Readers read(int seconds) throws Exception {
        List<Long> times = new ArrayList<>();
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        AtomicLong failures = new AtomicLong();
        long pause = TimeUnit.SECONDS.toNanos(1) / READS_A_SECOND;
        long start = System.nanoTime();
        for (int i = 0; i < seconds * READS_A_SECOND; i++) {
            long due = start + i * pause; // not from when it was sent: a server that is stuck is not given time
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            boolean article = i % 4 == 0;
            String path = article
                    ? EdgeBenchmark.path("ArticlePage", "{\"slug\":\"kadhimi-heads-to-washington-last-round\"}")
                    : EdgeBenchmark.path("HomeFeed", "{\"first\":20}");
            HttpRequest request = HttpRequest.newBuilder(server.address(path))
                    .header("X-Forwarded-For", "192.0.2.1")
                    .timeout(java.time.Duration.ofSeconds(30))
                    .build();
            http.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, failed) -> {
                took.add(System.nanoTime() - due);
                if (failed != null || answer.statusCode() != 200) failures.incrementAndGet();
            });
        }
        for (int tries = 0; tries < 300 && took.size() < seconds * READS_A_SECOND; tries++) Thread.sleep(100);
        took.stream().sorted().forEach(times::add);
        return new Readers(millis(times, 50), millis(times, 99), times.size(), failures.get());
    }

    private static long millis(List<Long> sorted, int percent) {
        return TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
    }

    private void strike(Attack attack, long end, Map<String, AtomicLong> answers) {
        while (System.nanoTime() < end) {
            String answer;
            try {
                answer = attack.strike();
            } catch (Exception e) {
                answer = e.getClass().getSimpleName();
            }
            answers.computeIfAbsent(answer, a -> new AtomicLong()).incrementAndGet();
        }
    }

    private Attack query(LongFunction<String> document) {
        return post(n -> "{\"query\": \"" + document.apply(n).replace("\"", "\\\"") + "\"}");
    }

    private Attack post(LongFunction<String> body) {
        return () -> {
            HttpRequest request = HttpRequest.newBuilder(server.address("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .POST(BodyPublishers.ofString(body.apply(serial.incrementAndGet())))
                    .build();
            return String.valueOf(http.send(request, BodyHandlers.discarding()).statusCode());
        };
    }

    /** Opens many connections, and sends a byte on each now and then. */
    private String drip(String beginning) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                open.add(socket);
                socket.getOutputStream().write(beginning.getBytes(UTF_8));
            }
            for (int turn = 0; turn < SECONDS; turn++) {
                for (Socket socket : open) trickle(socket.getOutputStream());
                Thread.sleep(900);
            }
            return CONNECTIONS + " held";
        } finally {
            for (Socket socket : open) socket.close();
        }
    }

    private static void trickle(OutputStream out) throws IOException {
        out.write('a');
        out.flush();
    }

    private String sockets() throws Exception {
        List<WebSocket> open = new ArrayList<>();
        URI address = URI.create(server.address("/graphql").toString().replaceFirst("^http", "ws"));
        for (int i = 0; i < CONNECTIONS / ATTACKERS; i++) {
            open.add(http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .buildAsync(address, new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS));
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
        open.forEach(WebSocket::abort);
        return open.size() + " held";
    }

    private static String many(long n, LongFunction<String> part) {
        return LongStream.range(0, n).mapToObj(part).collect(java.util.stream.Collectors.joining());
    }

    private void print(String name, Readers readers, Map<String, AtomicLong> answers) throws IOException {
        System.out.printf(
                "%-22s %8d %8d %8d %9d %8d  %s%n",
                name,
                readers.p50,
                readers.p99,
                readers.failures,
                server.residentMegabytes(),
                answers.values().stream().mapToLong(AtomicLong::get).sum(),
                answers);
    }
}
