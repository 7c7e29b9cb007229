package news.hiwar.delivery.following;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hiwar.delivery.http.UnderWay;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the news with the clients that apps use, on the build's own node. */
@QuarkusTest
@Timeout(60)
class SubscriptionsTest extends AtTheDesk {
    private static final Path CONSOLE = Path.of("src/main/console").toAbsolutePath();

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry figures;

    private final List<Process> clients = new ArrayList<>();

    @AfterEach
    void stop() {
        clients.forEach(Process::destroy);
        UnderWay.awaits(figures, 0);
    }

    /** What a client hears, a line each; the first line says that it has begun. */
    private BufferedReader follow(String way, String subscription) throws Exception {
        Process client = new ProcessBuilder(
                        CONSOLE.resolve("node/node").toString(),
                        Path.of("src/test/resources/follow.mjs")
                                .toAbsolutePath()
                                .toString(),
                        way,
                        address.toString(),
                        CONSOLE.resolve("package.json").toString(),
                        subscription)
                .redirectErrorStream(true)
                .start();
        clients.add(client);
        return client.inputReader(UTF_8);
    }

    /** Neither protocol confirms a subscription. */
    private void ready(BufferedReader heard) throws Exception {
        assertThat(heard.readLine()).isEqualTo("connected");
        UnderWay.awaits(figures, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void tellsOfWhatIsPublishedInOrderAndOnlyOfThat(String way) throws Exception {
        BufferedReader heard = follow(way, "subscription { articlePublished { slug headline actors { slug } } }");
        ready(heard);

        for (int i = 0; i < 3; i++) {
            amal.drafts("unseen-" + i, TEXT);
            amal.does("publishArticle", amal.drafts("told-" + i, TEXT), Map.of());
        }

        for (int i = 0; i < 3; i++) {
            assertThat(heard.readLine()).contains("\"slug\":\"told-" + i + "\"", "mustafa-al-kadhimi");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void tellsOfChangesWithTheFiltersOfLists(String way) throws Exception {
        String about = "subscription { articleChanged(filter: { actors: [\"mustafa-al-kadhimi\"] })"
                + " { kind article { slug headline } } }";
        BufferedReader heard = follow(way, about);
        ready(heard);

        amal.does("publishArticle", amal.drafts("elsewhere", "نص لا يذكر أحدا."), Map.of());
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("followed", TEXT), Map.of());
        article = amal.does("correctArticle", article, Map.of("note", "تصحيح", "content", Map.of("headline", "آخر")));
        assertThat(heard.readLine()).contains("CREATED", "\"slug\":\"followed\"");
        assertThat(heard.readLine()).contains("UPDATED", "\"headline\":\"آخر\"");
        article = amal.does("withdrawArticle", article, Map.of());
        assertThat(heard.readLine()).contains("DELETED", "\"article\":null");
        amal.does("publishArticle", article, Map.of());
        assertThat(heard.readLine()).contains("CREATED", "\"slug\":\"followed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void saysAtOnceWhatIsWrong(String way) throws Exception {
        BufferedReader unknown =
                follow(way, "subscription { articlePublished(filter: { actors: [\"nobody\"] }) { slug } }");
        assertThat(unknown.lines().toList().toString()).contains("UNKNOWN_SLUG");

        BufferedReader invalid = follow(way, "subscription { nothing { slug } }");
        assertThat(invalid.lines().toList().toString()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    /** Another node writes its log entry in its transaction; whether this one hears of it or not. */
    @Test
    void tellsOfWhatAnotherNodeHasPublished() throws Exception {
        BufferedReader heard = follow("ws", "subscription { articlePublished { slug } }");
        ready(heard);

        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update change_counter set number = number + 1");
            statement.execute("update change set number = (select number from change_counter),"
                    + " created_number = (select number from change_counter)"
                    + " where slug = 'trump-congratulates-kadhimi-call'");
            other.commit();
        }

        assertThat(heard.readLine()).contains("trump-congratulates-kadhimi-call");
    }

    @Test
    void answersQueriesByEventsToo() throws Exception {
        BufferedReader heard = follow("sse", "{ actor(slug: \"iraq\") { slug } }");

        assertThat(heard.lines().toList()).contains("{\"data\":{\"actor\":{\"slug\":\"iraq\"}}}");
    }
}
