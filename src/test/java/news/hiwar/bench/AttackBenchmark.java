package news.hiwar.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of the feed and of articles beside one attacker at a time: their slowest hundredth, failures, and memory. */
@Tag("benchmark")
class AttackBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int READS_A_SECOND = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    private Packaged server;

    /** What happened to readers in a while; times in ms. */
    private record Readers(long p50, long p99, long reads, long failures) {}

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
        for (var attack : new Attacks(server, http, SECONDS).all().entrySet()) {
            Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (int i = 0; i < Attacks.ATTACKERS; i++) threads.execute(() -> strike(attack.getValue(), end, answers));
            print(attack.getKey(), read(SECONDS), answers);
        }
        Thread.sleep(3000);
        print("quiet again", read(SECONDS), Map.of());
        System.out.printf("resident memory before the attacks: %d MB%n", base);
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

    private void strike(Attacks.Attack attack, long end, Map<String, AtomicLong> answers) {
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
