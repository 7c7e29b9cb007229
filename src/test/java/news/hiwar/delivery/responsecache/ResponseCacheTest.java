package news.hiwar.delivery.responsecache;

import static io.restassured.RestAssured.config;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import news.hiwar.OperationStatements;
import news.hiwar.graph.actor.Actor;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered before is answered without executing, until a change touches it. */
@QuarkusTest
class ResponseCacheTest {
    private static final String FEED = "{ articles(first: 3) { nodes { headline outlet { name } } } }";
    private static final String ACTOR = "{ actor(slug: \"iraq\") { name articles(first: 2) { nodes { slug } } } }";

    private static final String LONG = "{ actors(first: 20) { nodes { slug name description aliases } } }";

    @Inject
    ResponseCache answers;

    @Inject
    Archive archive;

    @Inject
    MeterRegistry figures;

    @Inject
    NoResponseCache none;

    @BeforeEach
    void begin() throws Exception {
        none.begin();
    }

    @AfterEach
    void reset() {
        archive.reset();
        none.drop(); // it writes past Hibernate
    }

    @Test
    void aRepeatedReadCostsNoStatement() {
        String first = CachingReader.asks(FEED).asString();

        assertThat(statements(() -> CachingReader.asks(FEED))).isZero();
        assertThat(CachingReader.asks(FEED).asString()).isEqualTo(first);
    }

    @Test
    void whoHasItIsToldSo() {
        Response first = CachingReader.asks(FEED);
        String etag = first.header("ETag");

        CachingReader.has("W/\"other\", " + etag)
                .queryParam("query", FEED)
                .get("/graphql")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .header("Cache-Control", matchesPattern("public, max-age=30, stale-while-revalidate=300"));
        CachingReader.has("\"other\"")
                .queryParam("query", FEED)
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void theSmallestHintCounts() {
        CachingReader.asks("{ actor(slug: \"iraq\") { name } }")
                .then()
                .header("Cache-Control", equalTo("public, max-age=300, stale-while-revalidate=300"));
        CachingReader.asks("{ actor(slug: \"iraq\") { articles(first: 1) { nodes { slug } } } }")
                .then()
                .header("Cache-Control", equalTo("public, max-age=60, stale-while-revalidate=300"));
    }

    @Test
    void aNewArticleDropsTheListsThatItStandsIn() {
        String kept = "{ actor(slug: \"donald-trump\") { name articles(first: 2) { nodes { slug } } } }";
        Stream.of(FEED, ACTOR, kept).forEach(CachingReader::asks);

        archive.publish(
                "new",
                Instant.parse("2022-01-01T00:00:00Z"),
                Actor.<Actor>find("slug", "iraq").firstResult());

        assertThat(CachingReader.asks(FEED).jsonPath().getString("data.articles.nodes[0].headline"))
                .isEqualTo("خبر new");
        assertThat(CachingReader.asks(ACTOR).jsonPath().getString("data.actor.articles.nodes[0].slug"))
                .isEqualTo("new");
        assertThat(statements(() -> CachingReader.asks(kept))).isZero();
    }

    @Test
    void aNewHeadlineDropsOnlyWhatShowsIt() {
        archive.publish("shown", Instant.parse("2022-01-01T00:00:00Z"));
        archive.publish("hidden", Instant.parse("2001-01-01T00:00:00Z"));
        CachingReader.asks(FEED);

        archive.retitle("hidden", "عنوان آخر");
        assertThat(statements(() -> CachingReader.asks(FEED))).isZero();

        archive.retitle("shown", "عنوان جديد");
        assertThat(CachingReader.asks(FEED).asString()).contains("عنوان جديد");
    }

    @Test
    void whatWasMissingIsFoundOnceItIsThere() {
        String query = "{ article(slug: \"late\") { slug } }";
        assertThat(CachingReader.asks(query).jsonPath().<Object>get("data.article"))
                .isNull();
        assertThat(statements(() -> CachingReader.asks(query))).isZero();

        archive.publish("late", Instant.parse("2022-01-01T00:00:00Z"));

        assertThat(CachingReader.asks(query).jsonPath().getString("data.article.slug"))
                .isEqualTo("late");
    }

    @Test
    void errorsAndChangesAreNeverKept() {
        String wrong = "{ articles(first: 1000) { nodes { slug } } }";
        CachingReader.asks(wrong)
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", equalTo(null));

        assertThat(answers.count()).isZero();
        assertThat(CachingReader.asks(wrong).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_PAGE");
    }

    @Test
    void manyWhoAskAtOnceCauseOneExecution() throws Exception {
        long alone = statements(() -> CachingReader.asksAnew(FEED));
        none.begin();
        ExecutorService readers = Executors.newFixedThreadPool(8);

        List<Callable<String>> same = Stream.generate(
                        () -> (Callable<String>) () -> CachingReader.asks(FEED).asString())
                .limit(8)
                .toList();
        long together = statements(() -> {
            try {
                readers.invokeAll(same);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        readers.shutdown();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aCdnIsToldWhatItWasMadeFrom() {
        String keys = CachingReader.asks(FEED).header("Surrogate-Key");

        assertThat(keys).contains(Tags.brief(Tags.ARTICLES)).startsWith("all ");
    }

    /** nginx, with the buffers that it has by default, answers 502 in place of a response with more than 4 KB of headers. */
    @Test
    void itsHeadersFitIntoTheBuffersOfProxies() {
        String headers = CachingReader.asks(FEED).headers().toString();

        int tags = CachingReader.asks(FEED).header("Surrogate-Key").length();
        assertThat(headers.length() - tags + 2400).isLessThan(4096);
    }

    @Test
    void packedFormsHaveTagsOfTheirOwn() {
        CachingReader.asks(LONG)
                .then()
                .header("Content-Encoding", equalTo("gzip")); // as the test's own client wants it
        String etag = CachingReader.has("none")
                .config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .queryParam("query", LONG)
                .get("/graphql")
                .header("ETag");

        CachingReader.has(etag)
                .header("Accept-Encoding", "gzip")
                .queryParam("query", LONG)
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("ETag", not(equalTo(etag)))
                .body("data.actors.nodes.size()", equalTo(20));
    }

    private long statements(Runnable screen) {
        return OperationStatements.of(figures, screen);
    }
}
