package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import news.hiwar.Api;
import news.hiwar.Away;
import news.hiwar.Once;
import news.hiwar.discovery.search.StandInSearchServer.Fault;
import news.hiwar.discovery.search.StandInSearchServer.Index;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.spelling.Spelling;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search server that hangs, fails, and loses what it had, while articles are written. */
@QuarkusTest
@TestProfile(Away.class)
@Once
class SearchServerFaultsTest {
    private static final String PUBLISHED = "hiwar-article";
    private static final String UNPUBLISHED = "hiwar-unpublished";
    private static final List<String> SLUGS =
            List.of("meanwhile", "waits", "into-nothing", "withdrawn-later", "published-later");
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");
    private static final String RELATED =
            "{ article(slug: \"kadhimi-pompeo-call-strategic-dialogue\") { related { reasons { kind } } } }";

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Inject
    Archive archive;

    @Inject
    CircuitBreaker breaker;

    @ConfigProperty(name = "hiwar.search.hosts")
    String host;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName().startsWith("news.hiwar") || line.getThrown() != null) logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private StandInSearchServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StandInSearchServer(URI.create("http://" + host).getPort());
        await(this::isComplete);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(log);
        server.set(Fault.NONE);
        archive.reset();
        await(this::isComplete);
        server.close();
        await(breaker::isOpen);
    }

    @ParameterizedTest
    @EnumSource(names = {"HUNG", "OVERLOADED"})
    void whileItFailsEverythingElseWorks(Fault fault) {
        server.set(fault);
        int before = server.searches();

        for (int i = 0; i < 50; i++) assertThat(search()).isEqualTo("SEARCH_UNAVAILABLE");
        archive.publish("meanwhile", NOON);
        JsonPath related = Api.data(RELATED);

        assertThat(Api.data("{ article(slug: \"meanwhile\") { slug } }").getString("article.slug"))
                .isEqualTo("meanwhile");
        assertThat(related.getList("article.related")).isNotEmpty();
        assertThat(related.getList("article.related.reasons.flatten().kind")).doesNotContain("SIMILAR_TEXT");
        assertThat(server.searches() - before).isLessThan(20); // the rest was not sent
        assertThat(isComplete()).isFalse();

        server.set(Fault.NONE);
        await(() -> indexed(PUBLISHED).contains("meanwhile"));
        await(() -> search() == null);
    }

    @Test
    void writesThatHangKeepNoSearchAway() {
        server.set(Fault.HUNG_WRITES);

        archive.publish("waits", NOON);

        await(() -> search() == null);
        assertThat(indexed(PUBLISHED)).doesNotContain("waits");
        assertThat(isComplete()).isFalse();

        server.set(Fault.NONE);
        await(() -> indexed(PUBLISHED).contains("waits"));
        await(this::isComplete);
    }

    @Test
    void failuresAreOneLineAndThenACount() {
        server.set(Fault.OVERLOADED);

        for (int i = 0; i < 50; i++) search();
        server.set(Fault.NONE);
        await(() ->
                lines().stream().anyMatch(line -> line.matches("The search engine is available, after \\d+ failures")));

        assertThat(logged).extracting(LogRecord::getThrown).containsOnlyNulls();
        assertThat(lines()).noneMatch(line -> line.contains("\n")).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLISHED, UNPUBLISHED})
    void anIndexThatWasDeletedIsRebuilt(String index) {
        Map<String, Index> before = server.copy();

        server.delete(index);
        archive.publish(
                "into-nothing", NOON); // the server makes an index of its own for it, unless it is rebuilt before

        await(() -> indexed(PUBLISHED).contains("into-nothing") && isComplete());
        assertThat(server.documents(PUBLISHED))
                .hasSize(before.get(PUBLISHED).documents().size()); // the marker has gone, the article has come
        assertThat(server.documents(UNPUBLISHED)).isEmpty();
    }

    @Test
    void anEmptyServerIsFilled() {
        server.restore(Map.of());

        await(() -> server.documents(PUBLISHED).size() == Archive.seededArticles() && isComplete());
    }

    @Test
    void documentsThatAreMissingAreIndexed() {
        server.forget(PUBLISHED, 3);

        await(() -> server.documents(PUBLISHED).size() == Archive.seededArticles() && isComplete());
    }

    @Test
    void anOlderCopyIsBroughtUpToDate() {
        archive.publish("withdrawn-later", NOON);
        await(() -> indexed(PUBLISHED).contains("withdrawn-later"));
        Map<String, Index> older = server.copy();
        archive.withdraw("withdrawn-later");
        archive.publish("published-later", NOON); // as many articles as before
        await(() -> indexed(PUBLISHED).contains("published-later"));

        server.restore(older);

        await(() -> indexed(PUBLISHED).contains("published-later")
                && !indexed(PUBLISHED).contains("withdrawn-later"));
    }

    /** The slugs of the articles that an index has; those of this test are in their headlines. */
    private List<String> indexed(String index) {
        return server.documents(index).stream()
                .map(document -> document.path(IndexMapping.WORDS).asText())
                .flatMap(words -> SLUGS.stream().filter(slug -> words.contains(Spelling.fold(slug))))
                .toList();
    }

    /** The code of the error of a search; null if it finds something. */
    private static String search() {
        JsonPath answer = Api.send("{ search(query: \"العراق\") { nodes { slug } } }", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getString("errors[0].extensions.code");
    }

    private boolean isComplete() {
        return RestAssured.get(ready).jsonPath().getBoolean("checks.find { it.name == 'search index' }.data.complete");
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        logged.forEach(line -> lines.add(String.valueOf(line.getMessage())));
        return lines;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time for the condition").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
