package news.hiwar.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server beside a bare Vert.x server that has the same bytes at hand, in turns, by wrk on loopback. */
@Tag("benchmark")
class EdgeBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int WARM_UP = Integer.getInteger("warmup", 15);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private final List<Packaged> started = new ArrayList<>();

    @TempDir
    Path folder;

    /** A row of the table: the same request to both. */
    private record Row(String name, String path, List<String> headers) {}

    @AfterEach
    void stop() {
        started.forEach(Packaged::close);
    }

    @Test
    void measure() throws Exception {
        Packaged hiwar = Packaged.start(folder, "-Dhiwar.limits.rate=0");
        started.add(hiwar);
        String feed = Readers.path("HomeFeed", "{\"first\":20}");
        HttpResponse<byte[]> answer = hiwar.get(feed);
        Path bytes = Files.write(folder.resolve("feed.json"), answer.body());
        int free = Packaged.freePort();
        Packaged bare = Packaged.start(
                folder,
                free,
                List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BareServer.class.getName(),
                        String.valueOf(free),
                        bytes.toString()));
        started.add(bare);
        String etag = answer.headers().firstValue("etag").orElseThrow();
        List<Row> rows = List.of(
                new Row("feed, at hand", feed, List.of()),
                new Row("feed, 304", feed, List.of("If-None-Match: " + etag)),
                new Row("feed, executed", feed, List.of("Cache-Control: no-cache")),
                new Row(
                        "article, executed",
                        Readers.path("ArticlePage", "{\"slug\":\"kadhimi-heads-to-washington-last-round\"}"),
                        List.of("Cache-Control: no-cache")),
                new Row(
                        "topic, executed",
                        Readers.path("TopicPage", "{\"slug\":\"security\"}"),
                        List.of("Cache-Control: no-cache")));

        System.out.printf("%d bytes; medians of %d rounds of %d s%n", answer.body().length, ROUNDS, SECONDS);
        System.out.printf("%-20s %12s %12s %8s%n", "", "Hiwar 1/s", "Vert.x 1/s", "ratio");
        for (Row row : rows) measure(row, hiwar.port(), bare.port());
    }

    private void measure(Row row, int port, int bare) throws Exception {
        wrk(row, port, WARM_UP);
        wrk(row, bare, Math.max(3, WARM_UP / 3));
        double[] ours = new double[ROUNDS];
        double[] limits = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = wrk(row, port, SECONDS);
            limits[round] = wrk(row, bare, SECONDS);
        }
        Arrays.sort(ours);
        Arrays.sort(limits);
        double our = ours[ROUNDS / 2];
        double limit = limits[ROUNDS / 2];
        System.out.printf("%-20s %12.0f %12.0f %8.3f%n", row.name, our, limit, our / limit);
    }

    private static double wrk(Row row, int port, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c16", "-d" + seconds));
        row.headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add("http://127.0.0.1:" + port + row.path);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start(); // apt-get install wrk
        String report = wrk.inputReader().lines().collect(joining("\n"));
        Matcher rate = RATE.matcher(report);
        if (wrk.waitFor() != 0 || !rate.find() || report.contains("Non-2xx")) throw new IllegalStateException(report);
        return Double.parseDouble(rate.group(1));
    }
}
