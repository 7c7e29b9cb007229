package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hiwar.OpenSearchProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL and one OpenSearch, which hangs, ends and comes back empty while both write. */
@Tag("opensearch")
class SearchServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path anywhere;

    private EmbeddedPostgres database;
    private OpenSearchProcess engine;
    private ServerProcess one;
    private ServerProcess other;
    private Chief here;
    private Chief there;
    private final Set<String> published = new TreeSet<>();

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedPostgres.start();
        engine = OpenSearchProcess.start(0);
        one = node("one");
        other = node("other");
        here = Chief.signedIn(one);
        there = Chief.signedIn(other);
    }

    private ServerProcess node(String name) throws Exception {
        Map<String, Object> settings =
                new HashMap<>(ServerProcess.onPostgresql(database.getPort(), anywhere.resolve(name)));
        settings.put("hiwar.search.engine", "elasticsearch");
        settings.put("hiwar.search.hosts", engine.address());
        return ServerProcess.start(ServerProcess.FOR_POSTGRESQL, anywhere, settings);
    }

    @AfterEach
    void stop() throws Exception {
        Stream.of(one, other).filter(node -> node != null).forEach(ServerProcess::close);
        if (engine != null) engine.process().destroyForcibly();
        if (database != null) database.close();
    }

    @Test
    void nothingIsMissedAndNothingWithdrawnIsFoundWhateverItDoes() throws Exception {
        write("before");
        awaitPublished();

        ServerProcess.signal("STOP", engine.process().toHandle());
        write("hung");
        for (ServerProcess node : List.of(one, other)) {
            assertThat(search(node).at("/errors/0/extensions/code").asText()).isEqualTo("SEARCH_UNAVAILABLE");
        }
        ServerProcess.signal("CONT", engine.process().toHandle());
        write("again");
        awaitPublished();

        int port = Integer.parseInt(engine.address().replaceFirst(".*:", ""));
        engine.process().destroyForcibly().onExit().join();
        write("away");
        engine = OpenSearchProcess.start(port);
        write("empty");
        awaitPublished();
        for (ServerProcess node : List.of(one, other)) {
            assertThat(node.logged()).doesNotContain("\tat ", "Exception");
        }
    }

    /** Publishes on both nodes, and withdraws on one what the other has published. */
    private void write(String slug) throws Exception {
        for (String place : List.of("here", "there")) {
            Chief chief = place.equals("here") ? here : there;
            for (int i = 0; i < 3; i++) {
                String name = slug + "-" + place + "-" + i;
                chief.draft(name);
                chief.does("publishArticle", "article { slug }", chief.of(name));
                published.add(name);
            }
        }
        there.does("withdrawArticle", "article { slug }", there.of(slug + "-here-1"));
        here.does("withdrawArticle", "article { slug }", here.of(slug + "-there-1"));
        published.removeAll(Set.of(slug + "-here-1", slug + "-there-1"));
    }

    private void awaitPublished() throws Exception {
        Instant end = Instant.now().plus(SOON);
        for (ServerProcess node : List.of(one, other)) {
            while (!found(node).equals(published) && Instant.now().isBefore(end)) Thread.sleep(200);
            assertThat(found(node)).as(node.logged()).isEqualTo(published);
            node.awaitIndex();
        }
        assertThat(found(one)).isEqualTo(published);
    }

    private static Set<String> found(ServerProcess node) throws Exception {
        Set<String> found = new TreeSet<>(search(node).at("/data/search/nodes").findValuesAsText("slug"));
        found.removeIf(slug -> !slug.contains("here-")); // seeded
        return found;
    }

    /** All drafts have this text. */
    private static JsonNode search(ServerProcess node) throws Exception {
        String query = "{ search(query: \"نص الخبر\", first: 100) { nodes { slug } } }";
        return JSON.readTree(ServerProcess.send(HttpRequest.newBuilder(
                                node.address("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .header("Cache-Control", "no-cache"))
                .body());
    }
}
