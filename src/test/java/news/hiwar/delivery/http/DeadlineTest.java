package news.hiwar.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.hiwar.Api;
import news.hiwar.PlainJsonPath;
import news.hiwar.PostgreSql;
import news.hiwar.delivery.http.HeldMutation.Held;
import news.hiwar.delivery.http.HeldMutation.Point;
import news.hiwar.editorial.desk.AtTheDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An operation ends with its deadline, and its response says what has happened. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(DeadlineTest.Impatient.class)
public class DeadlineTest extends AtTheDesk {
    private static final String QUERY = "{ articles(first: 1) { nodes { slug } } }";
    private static final String CREATE = "mutation($input: CreateDraftInput!) { createDraft(input: $input) {"
            + " article { slug version } userErrors { code } } }";

    /** Little time and memory for each operation. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hiwar.limits.deadline",
                    "2s",
                    "hiwar.limits.statement",
                    "3s",
                    "hiwar.limits.response",
                    "4K",
                    "hiwar.limits.responses",
                    "1M");
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    HeldMutation mutations;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    @Test
    void readingFromADatabaseThatHangs() throws Exception {
        Api.data(QUERY);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = kind.equals("h2");
            if (!h2) connection.setAutoCommit(false);
            statement.execute(h2 ? "set exclusive 1" : "lock table article in access exclusive mode");
            try {
                Api.send(QUERY, Map.of())
                        .statusCode(503)
                        .body("errors[0].extensions.code", equalTo("DEADLINE_EXCEEDED"));
            } finally {
                if (h2) statement.execute("set exclusive 0");
                else connection.rollback();
            }
        }

        Api.data(QUERY);
    }

    @Test
    void whatWasGivenUpIsNotDone() throws Exception {
        Held held = mutations.holdNext(Point.WRITING);
        assertThat(code(creates("given-up", "one"))).isEqualTo("DEADLINE_EXCEEDED");
        held.release();
        assertThat(held.status.get(9, TimeUnit.SECONDS)).isEqualTo(Status.STATUS_ROLLEDBACK);

        assertThat(drafts("given-up")).isEmpty();
        assertThat(creates("given-up", "one").getString("data.createDraft.article.slug"))
                .isEqualTo("given-up");
    }

    @Test
    void aCommitThatIsUnderWayHasAnUnknownOutcomeWhichItsIdGives() throws Exception {
        Held held = mutations.holdNext(Point.COMMITTING);
        assertThat(code(creates("under-way", "one"))).isEqualTo("OUTCOME_UNKNOWN");
        held.release();
        assertThat(held.status.get(9, TimeUnit.SECONDS)).isEqualTo(Status.STATUS_COMMITTED);

        assertThat(creates("under-way", "one").getString("data.createDraft.article.slug"))
                .isEqualTo("under-way");
        assertThat(drafts("under-way")).hasSize(1);
    }

    @Test
    void whatWasCommittedButNotAnsweredInTimeIsFoundByItsId() throws Exception {
        Held held = mutations.holdNext(Point.COMMITTED);
        assertThat(code(creates("written", "one"))).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(drafts("written")).hasSize(1);
        held.release();
        assertThat(held.status.get(9, TimeUnit.SECONDS)).isEqualTo(Status.STATUS_COMMITTED);

        assertThat(creates("written", "one").getString("data.createDraft.article.slug"))
                .isEqualTo("written");
        assertThat(drafts("written")).hasSize(1);
    }

    /** The deadline passes during the commit, which ends before the client is told anything. */
    @Test
    void whatIsCommittedSoonAfterTheDeadlineIsAnsweredAsDone() throws Exception {
        Held held = mutations.holdNext(Point.COMMITTING);
        CompletableFuture<JsonPath> response = CompletableFuture.supplyAsync(() -> creates("late", null));
        CompletableFuture<Void> release = CompletableFuture.runAsync(
                held::release, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS)); // within the two seconds after
        assertThat(response.get(9, TimeUnit.SECONDS).getString("data.createDraft.article.slug"))
                .isEqualTo("late");
        release.join();
    }

    private JsonPath creates(String slug, String clientMutationId) {
        Map<String, Object> content = Map.of(
                "headline",
                "مسودة",
                "standfirst",
                "مقدمة",
                "outlet",
                "kurdistan-24",
                "paragraphs",
                List.of(Map.of("text", TEXT)));
        Map<String, Object> input = clientMutationId == null
                ? Map.of("slug", slug, "content", content)
                : Map.of("slug", slug, "content", content, "clientMutationId", clientMutationId);
        return PlainJsonPath.of(amal.somebody().sends(CREATE, input).asString());
    }

    private static String code(JsonPath response) {
        return response.getString("errors[0].extensions.code");
    }

    private List<String> drafts(String slug) {
        String query = "{ deskArticles(first: 50) { nodes { slug } } }";
        List<String> slugs =
                PlainJsonPath.of(amal.somebody().sends(query).asString()).getList("data.deskArticles.nodes.slug");
        return slugs.stream().filter(slug::equals).toList();
    }
}
