package news.hiwar.bench;

import io.smallrye.graphql.api.Nullable;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readers of the {@link SampleArchive}, who ask for screens of the apps, each from an address of its own. */
final class Readers {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final Map<String, String> DOCUMENT_IDS = new ConcurrentHashMap<>();

    /** HTTP/1.1: by HTTP/2 all of them would share one connection. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Packaged server;
    private final int articles;
    private final Random random = new Random(11);

    Readers(Packaged server, int articles) {
        this.server = server;
        this.articles = articles;
    }

    /** Screens that others have just looked at. */
    CompletableFuture<String> cached() {
        return get(random.nextInt(4) == 0 ? article(0) : path("HomeFeed", "{\"first\":20}"), false);
    }

    /** Screens that are executed. */
    CompletableFuture<String> executed() {
        return get(
                random.nextInt(4) == 0 ? article(random.nextInt(articles)) : path("HomeFeed", "{\"first\":20}"), true);
    }

    /** Any screen, as readers choose them; half of them are executed. */
    CompletableFuture<String> any() {
        String path = switch (random.nextInt(20)) {
            case 0 -> path("SearchArticles", "{\"query\":\"%s\"}".formatted(SampleArchive.words(random, 2)));
            case 1 -> path("SuggestNames", "{\"prefix\":\"سال\"}");
            case 2 -> path("NewsChanges", "{\"first\":20}");
            case 3 -> path("DialoguePage", slug(SampleArchive.DIALOGUE));
            case 4, 5 -> path("TopicPage", slug(SampleArchive.topic(random.nextInt(12))));
            case 6, 7 -> path("ActorPage", slug(SampleArchive.actor(random.nextInt(100))));
            case 8, 9, 10, 11, 12 -> article(random.nextInt(articles));
            default -> path("HomeFeed", "{\"first\":20}");
        };
        return get(path, random.nextBoolean());
    }

    private static String article(int number) {
        return path("ArticlePage", slug(SampleArchive.slug(number)));
    }

    private static String slug(String slug) {
        return "{\"slug\":\"%s\"}".formatted(slug);
    }

    private CompletableFuture<String> get(String path, boolean executed) {
        HttpRequest request = HttpRequest.newBuilder(server.address(path))
                .header("Accept", "application/graphql-response+json")
                .header("X-Forwarded-For", "192.0.2." + random.nextInt(1, 200))
                .header("Cache-Control", executed ? "no-cache" : "max-age=60")
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).handle(Readers::outcome);
    }

    /** What became of a request: the code of its first error, its status, or why there was no answer. */
    static String outcome(@Nullable HttpResponse<String> response, @Nullable Throwable failure) {
        if (response == null) {
            Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
            return cause == null ? "nothing" : cause.getClass().getSimpleName();
        }
        Matcher code = CODE.matcher(response.body());
        if (response.statusCode() == 200 && !response.body().contains("\"errors\":[")) return Tally.OK;
        return code.find() ? code.group(1) : String.valueOf(response.statusCode());
    }

    /** Sends requests at this rate, however slowly they are answered, and waits for the answers. */
    static void send(int seconds, int perSecond, Supplier<Map.Entry<Tally, CompletableFuture<String>>> requests)
            throws InterruptedException {
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        List<CompletableFuture<?>> sent = new java.util.ArrayList<>();
        for (long i = 0; i < (long) seconds * perSecond; i++) {
            long due = start + i * pause; // not from when it was sent: a server that is stuck is not given time
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Map.Entry<Tally, CompletableFuture<String>> request = requests.get();
            sent.add(request.getValue().thenAccept(outcome -> request.getKey().add(System.nanoTime() - due, outcome)));
        }
        sent.forEach(CompletableFuture::join);
    }

    /** A reader's request: an operation of the apps by its id. */
    static String path(String operation, String variables) {
        return "/graphql?documentId=" + DOCUMENT_IDS.computeIfAbsent(operation, Readers::id) + "&variables="
                + URLEncoder.encode(variables, StandardCharsets.UTF_8);
    }

    private static String id(String operation) {
        try {
            byte[] text = Files.readAllBytes(Path.of("graphql", "operations", operation + ".graphql"));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
