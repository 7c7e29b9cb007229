package news.hiwar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a unit of cost is in CPU time: for every query of {@code graphql/operations} and for the most expensive queries that
 * the limits admit, executed on an archive that is imported first. The dearest unit takes less than ten times the cheapest.
 */
@Tag("benchmark")
class CostBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RATE = 10_000_000;
    private static final Pattern REMAINING = Pattern.compile("r=(\\d+)");
    /** CPU time of each request while the compiler warms up, and while it is measured. */
    private static final long WARM_UP_MILLIS = 3000;

    private static final long MEASURED_MILLIS = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger serial = new AtomicInteger();

    @TempDir
    Path folder;

    private Packaged server;
    private Desk desk;

    private record Figures(long cost, double millis, int bytes) {
        double perUnit() {
            return millis / cost;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Database database = new Database(folder);
        Packaged.load(database, folder, Path.of(System.getProperty("archive")));
        server = Packaged.start(
                database,
                folder,
                Stream.concat(
                                Stream.of("-Dhiwar.limits.rate=" + RATE),
                                Stream.of(Attacks.OPTIONS, Desk.OPTIONS).flatMap(Stream::of))
                        .toArray(String[]::new));
        desk = Desk.of(server);
    }

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void aUnitOfCostTakesAboutTheSameTimeEverywhere() throws Exception {
        Map<String, LongFunction<String>> requests = new LinkedHashMap<>(operations());
        requests.putAll(worst());
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (LongFunction<String> request : requests.values()) repeat(request, WARM_UP_MILLIS);
        System.out.printf("%-24s %8s %10s %12s %10s%n", "", "cost", "CPU ms", "CPU us/unit", "bytes");
        for (var request : requests.entrySet()) {
            Figures measured = measure(request.getKey(), request.getValue());
            figures.put(request.getKey(), measured);
            System.out.printf(
                    "%-24s %8d %10.2f %12.1f %10d%n",
                    request.getKey(), measured.cost, measured.millis, measured.perUnit() * 1000, measured.bytes);
        }
        double dearest =
                figures.values().stream().mapToDouble(Figures::perUnit).max().orElseThrow();
        double cheapest =
                figures.values().stream().mapToDouble(Figures::perUnit).min().orElseThrow();
        System.out.printf("ratio %.1f%n", dearest / cheapest);
        assertThat(dearest / cheapest).isLessThan(10);
    }

    private static Map<String, LongFunction<String>> operations() throws IOException {
        Map<String, LongFunction<String>> operations = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("graphql", "operations"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                String document = Files.readString(file);
                if (!document.contains("query ")) continue;
                Path variables = Path.of(file.toString().replace(".graphql", ".json"));
                String given = Files.exists(variables) ? Files.readString(variables) : "{}";
                operations.put(file.getFileName().toString().replace(".graphql", ""), n -> body(document, given));
            }
        }
        return operations;
    }

    /** The most expensive queries of different kinds; some differ each time, so that nothing of them is cached. */
    private static Map<String, LongFunction<String>> worst() {
        Map<String, LongFunction<String>> worst = new LinkedHashMap<>();
        put(worst, "slugs", n -> "{ articles(first: 100) { nodes { slug } } }");
        put(worst, "bodies", n -> "{ articles(first: 100) { nodes { " + many(5, i -> "b" + i + ": body ") + "} } }");
        put(
                worst,
                "scalars",
                n -> "{ articles(first: 100) { nodes { "
                        + many(
                                9,
                                i -> "s" + i + ": slug h" + i + ": headline d" + i + ": publishedAt r" + i
                                        + ": readingMinutes ")
                        + "} } }");
        put(worst, "paragraphs", n -> "{ articles(first: 100) { nodes { paragraphs { text } } } }");
        put(
                worst,
                "mentions",
                n -> "{ articles(first: 100) { nodes { mentions { text start target { __typename } } } } }");
        put(
                worst,
                "links",
                n -> "{ articles(first: 100) { nodes { actors { name } topics { name } outlet { name } "
                        + "rounds { name dialogue { name } } } } }");
        put(
                worst,
                "related stories",
                n -> "{ articles(first: 20) { nodes { related(first: 20) { score article { slug } } } } }");
        put(
                worst,
                "articles of actors",
                n -> "{ actors(first: 50) { nodes { articles(first: 20) { nodes { headline } } } } }");
        put(worst, "counts", n -> "{ actors(first: 100) { nodes { articles { totalCount } } } }");
        put(
                worst,
                "filtered",
                n -> "{ articles(first: 100, filter: { publishedFrom: \"2021-01-01T00:00:00Z\", language: AR, "
                        + "outlets: [\"kurdistan-24\"] }) { totalCount nodes { slug } } }");
        put(worst, "one", n -> "{ article(slug: \"news-" + (n % 10_000 + 1) + "\") { slug } }");
        put(
                worst,
                "nodes",
                n -> "{ nodes(ids: [" + many(100, i -> "\"QWN0b3I6a2FkaGltaS1tdXN0YWZh\" ") + "]) { id } }");
        put(worst, "deep", n -> "{ topics(first: 20) { nodes { broader { narrower { broader { name } } } } } }");
        put(
                worst,
                "rounds",
                n -> "{ dialogues(first: 8) { nodes { rounds { articles(first: 3) { nodes { headline } } } } } }");
        put(
                worst,
                "search",
                n -> "{ search(query: \"العراق " + n + "\", first: 100) { totalCount nodes { headline } } }");
        put(
                worst,
                "long search",
                n -> "{ search(query: \""
                        + many(
                                20,
                                i -> "واشنطنبغدادوزيررئيس".substring((int) ((i + n) % 12), (int) ((i + n) % 12) + 5) + i
                                        + " ")
                        + "\") { nodes { slug } } }");
        put(
                worst,
                "searches",
                n -> "{ "
                        + many(
                                20,
                                i -> "a" + i + ": search(query: \"العراق واشنطن " + n + i
                                        + "\", first: 5) { nodes { slug } } ")
                        + "}");
        put(
                worst,
                "highlights",
                n -> "{ search(query: \"العراق " + n + "\", first: 50) { facets { actors { articles } } didYouMean "
                        + "edges { highlights { fragment } } } }");
        put(
                worst,
                "suggestions",
                n -> "{ "
                        + many(
                                20,
                                i -> "a" + i + ": suggest(prefix: \"ا" + (char) ('ب' + (i + n) % 8) + "\") { text } ")
                        + "}");
        put(worst, "aliases", n -> "{ outlets { " + many(45, i -> "a" + i + "b" + n + ": __typename ") + "} }");
        put(
                worst,
                "introspection",
                n -> "{ __schema { types { name fields { name description args { name } } } } } #" + n);
        put(worst, "changes", n -> "{ changes(first: 100) { nodes { id kind } } }");
        return worst;
    }

    private static void put(Map<String, LongFunction<String>> requests, String name, LongFunction<String> document) {
        requests.put(name, n -> body(document.apply(n), "{}"));
    }

    private static String body(String document, String variables) {
        return JSON.createObjectNode()
                .put("query", document)
                .putRawValue("variables", new com.fasterxml.jackson.databind.util.RawValue(variables))
                .toString();
    }

    private Figures measure(String name, LongFunction<String> request) throws Exception {
        HttpResponse<byte[]> first = send(request);
        assertThat(new String(first.body(), UTF_8)).as(name).doesNotContain("\"errors\"");
        Matcher remaining =
                REMAINING.matcher(first.headers().firstValue("ratelimit").orElseThrow());
        assertThat(remaining.find()).isTrue();
        long cost = RATE - Long.parseLong(remaining.group(1));
        repeat(request, MEASURED_MILLIS / 2);
        return new Figures(cost, repeat(request, MEASURED_MILLIS), first.body().length);
    }

    /** Sends a request until it has taken so much CPU time; returns what it takes once. */
    private double repeat(LongFunction<String> request, long millis) throws Exception {
        long before = server.cpuMillis();
        for (int count = 1; ; count++) {
            send(request);
            long taken = server.cpuMillis() - before;
            if (taken >= millis) return (double) taken / count;
        }
    }

    private HttpResponse<byte[]> send(LongFunction<String> request) throws Exception {
        int n = serial.incrementAndGet();
        return http.send(
                HttpRequest.newBuilder(server.address("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Cache-Control", "no-cache")
                        .header("Authorization", desk.authorization())
                        .header("X-Forwarded-For", "10.%d.%d.%d".formatted(n >> 16 & 255, n >> 8 & 255, n & 255))
                        .POST(BodyPublishers.ofString(request.apply(n)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String many(long n, LongFunction<String> part) {
        return LongStream.range(0, n).mapToObj(part).collect(joining());
    }
}
