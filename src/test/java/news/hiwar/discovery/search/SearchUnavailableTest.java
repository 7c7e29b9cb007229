package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hiwar.Api;
import news.hiwar.Away;
import news.hiwar.Once;
import news.hiwar.ingestion.seed.Archive;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** With the index in a server, but no server there; where the tests have one, it comes at last, and goes again. */
@QuarkusTest
@TestProfile(Away.class)
@Once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchUnavailableTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Inject
    Archive archive;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "hiwar.search.hosts")
    String nobody;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void searchSaysSoAndNothingElse() {
        assertSearchIsUnavailable();
    }

    @Test
    void articlesAreWrittenReadAndRelated() {
        archive.publish("written", Instant.parse("2022-03-01T12:00:00Z"));

        JsonPath read = Api.data("{ articles { nodes { slug related { score } } } }");

        assertThat(read.getList("articles.nodes.slug")).contains("written");
        assertThat(read.getList("articles.nodes.related.flatten()")).isNotEmpty();
    }

    @Test
    void healthDoesNotCallTheIndexComplete() {
        boolean complete =
                RestAssured.get(ready).jsonPath().getBoolean("checks.find { it.name == 'search index' }.data.complete");

        assertThat(complete).isFalse();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @EnabledIfSystemProperty(named = "hiwar.search.engine", matches = "elasticsearch")
    void theIndexCatchesUpWhenTheServerComes() throws InterruptedException {
        NetServer server = forward(nobody, System.getProperty("hiwar.search.hosts"));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (found() < Archive.seededArticles() && System.nanoTime() < end) Thread.sleep(200);

        assertThat(found()).isEqualTo(Archive.seededArticles());

        server.close().toCompletionStage().toCompletableFuture().join();
        assertSearchIsUnavailable();
    }

    private NetServer forward(String from, String to) {
        SocketAddress there = address(to);
        return vertx.createNetServer()
                .connectHandler(incoming -> {
                    incoming.pause();
                    vertx.createNetClient().connect(there).onSuccess(outgoing -> {
                        incoming.pipeTo(outgoing);
                        outgoing.pipeTo(incoming);
                    });
                })
                .listen(address(from))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static SocketAddress address(String host) {
        URI uri = URI.create("http://" + host);
        return SocketAddress.inetSocketAddress(uri.getPort(), uri.getHost());
    }

    /** Those that name Iraq, which all do; -1 where search does not answer. */
    private static int found() {
        Integer found = search().extract().path("data.search.totalCount");
        return found == null ? -1 : found;
    }

    private static ValidatableResponse search() {
        return Api.send("{ search(query: \"العراق\") { totalCount } }", Map.of());
    }

    private static void assertSearchIsUnavailable() {
        search().body("errors.size()", equalTo(1))
                .body("errors[0].extensions.code", equalTo("SEARCH_UNAVAILABLE"))
                .body("errors[0].message", not(containsString("127.0.0.1")));
    }
}
