package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.hiwar.delivery.http.SocketClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, which is stopped and started again at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Less than the half minute after which a node looks by itself: it has to be notified. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String LATEST = "{ articles(first: 1) { nodes { slug } } }";

    @TempDir
    static Path anywhere;

    private static int port;
    private static EmbeddedPostgres database;
    private static ServerProcess one;
    private static ServerProcess other;
    private static Chief chief;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        port = startDatabase(0);
        one = node("one");
        other = node("other");
        chief = Chief.signedIn(one);
        token = chief.does("createAccessToken", "secret", Map.of("label", "nodes"))
                .asText();
    }

    private static int startDatabase(int at) throws IOException {
        database = EmbeddedPostgres.builder()
                .setDataDirectory(anywhere.resolve("database").toFile())
                .setCleanDataDirectory(false)
                .setPort(at)
                .start();
        return database.getPort();
    }

    private static ServerProcess node(String name) throws Exception {
        Map<String, ?> settings = ServerProcess.onPostgresql(port, anywhere.resolve(name));
        return ServerProcess.start(ServerProcess.FOR_POSTGRESQL, anywhere, settings);
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(one, other).filter(node -> node != null).forEach(ServerProcess::close);
        if (database != null) database.close();
    }

    @Test
    void whatOneNodePublishesTheOtherTellsInOrderAndAnswers() throws Exception {
        SocketClient reader = reader();
        for (int i = 0; i < 5; i++) {
            String slug = "told-" + i;
            chief.draft(slug);
            assertThat(read(other, LATEST)).doesNotContain(slug);
            chief.does("publishArticle", "article { slug }", chief.of(slug));

            assertThat(reader.hears()).contains(slug);
            assertThat(within(SOON, slug)).contains(slug);
        }
        reader.completes("1");
    }

    @Test
    void whatIsDueIsPublishedOnceAndNotBefore() throws Exception {
        SocketClient reader = reader();
        chief.draft("due-soon");
        Instant due = Instant.now().plusSeconds(3);
        chief.does("scheduleArticle", "article { slug }", chief.of("due-soon", Map.of("publishAt", due.toString())));
        assertThat(reader.hearsSoon()).isEmpty();

        assertThat(reader.hears()).contains("due-soon"); // which it waits ten seconds for
        assertThat(Instant.now()).isAfterOrEqualTo(due);
        assertThat(reader.hearsSoon()).isEmpty();
        JsonNode audited =
                chief.asks("{ auditTrail { action subject } }", Map.of()).at("/data/auditTrail");
        assertThat(audited)
                .filteredOn(entry -> entry.toString().contains("due-soon")
                        && entry.path("action").asText().equals("PUBLISHED"))
                .hasSize(1);
        reader.completes("1");
    }

    @Test
    void aSessionHoldsOnBothNodesAndEndsOnBoth() throws Exception {
        Chief here = Chief.signedIn(one);
        Chief there = new Chief(other, here.cookie());
        String viewer = "{ viewer { role } }";
        assertThat(there.asks(viewer, Map.of()).at("/data/viewer/role").asText())
                .isEqualTo("CHIEF");
        SocketClient socket = SocketClient.open(other.address("/graphql"), "Cookie", here.cookie())
                .initialised();

        ServerProcess.send(HttpRequest.newBuilder(one.address("/sign-out"))
                .header("Cookie", here.cookie())
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(socket.hears()).isEqualTo("closed 4401");
        assertThat(there.asks(viewer, Map.of()).at("/data/viewer/role").asText())
                .isEqualTo("READER");
    }

    @Test
    void aCursorOfOneNodeIsReadByTheOther() throws Exception {
        String page = "{ articles(first: 1%s) { pageInfo { startCursor endCursor } } }";
        JsonNode first = JSON.readTree(read(one, page.formatted(""))).at("/data/articles/pageInfo");
        JsonNode again = JSON.readTree(read(other, page.formatted(""))).at("/data/articles/pageInfo");
        assertThat(again).isEqualTo(first);

        String next = page.formatted(", after: \"" + first.get("endCursor").asText() + "\"");

        assertThat(JSON.readTree(read(other, next)).has("errors")).isFalse();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void aDatabaseThatIsAwayIsSaidInFewWordsAndTakenUpAgain() throws Exception {
        database.close();

        for (String[] header : List.of(
                new String[] {"Authorization", "Bearer " + token},
                new String[] {"Cookie", chief.cookie()},
                new String[] {"Cache-Control", "no-cache"})) {
            HttpResponse<String> answer = ServerProcess.send(
                    HttpRequest.newBuilder(one.address(query(LATEST))).header(header[0], header[1]));
            assertThat(answer.headers().firstValue("content-type"))
                    .as(answer.body())
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(JSON.readTree(answer.body())
                            .at("/errors/0/extensions/code")
                            .asText())
                    .as(header[0])
                    .isEqualTo("INTERNAL");
            assertThat(answer.body()).doesNotContainIgnoringCase("sql", "connection refused", "java", "127.0.0.1");
        }
        assertThat(one.ready()).contains("\"status\": \"DOWN\"");

        startDatabase(port);
        Instant deadline = Instant.now().plusSeconds(60);
        while (one.ready().contains("DOWN") || other.ready().contains("DOWN")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(200);
        }
        chief.draft("after-all");
        chief.does("publishArticle", "article { slug }", chief.of("after-all"));
        assertThat(within(Duration.ofSeconds(35), "after-all")).contains("after-all");
    }

    /** Whatever waits for the database: a supervisor kills a process after half a minute. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aStopIsOverInTimeThoughTheDatabaseHangs() throws Exception {
        ServerProcess third = node("third");
        ProcessHandle postgres = postgres();
        List<ProcessHandle> processes =
                Stream.concat(postgres.children(), Stream.of(postgres)).toList();
        try {
            for (ProcessHandle process : processes) ServerProcess.signal("STOP", process);
            List<CompletableFuture<HttpResponse<String>>> reads = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                reads.add(ServerProcess.sendAsync(HttpRequest.newBuilder(third.address(query(LATEST + " #" + i)))
                        .header("Cache-Control", "no-cache")));
            }
            while (ServerProcess.get(third.management("/q/metrics")).contains("hiwar_operations_running 0.0"))
                Thread.sleep(5);

            third.process().destroy();

            assertThat(third.process().waitFor(30, TimeUnit.SECONDS))
                    .as(third.logged())
                    .isTrue();
            assertThat(reads)
                    .allSatisfy(read ->
                            assertThat(read.handle((answer, failed) -> 0)).succeedsWithin(Duration.ofSeconds(1)));
        } finally {
            for (ProcessHandle process : processes) ServerProcess.signal("CONT", process);
            third.close();
        }
    }

    private static ProcessHandle postgres() throws IOException {
        try (Stream<String> lines = Files.lines(anywhere.resolve("database").resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        }
    }

    private static SocketClient reader() throws Exception {
        SocketClient reader = SocketClient.open(other.address("/graphql")).initialised();
        reader.asks("1", "subscription { articlePublished { slug } }");
        assertThat(reader.hearsSoon()).isEmpty();
        return reader;
    }

    /** What a reader gets from the other node, asked until it has these words or the time is over. */
    private static String within(Duration time, String words) throws Exception {
        Instant end = Instant.now().plus(time);
        String answer = read(other, LATEST);
        while (!answer.contains(words) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            answer = read(other, LATEST);
        }
        return answer;
    }

    private static String read(ServerProcess node, String document) throws Exception {
        return node.get(query(document));
    }

    private static String query(String document) {
        return "/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
    }
}
