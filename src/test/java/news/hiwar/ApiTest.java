package news.hiwar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the seeds look like through the API. */
@QuarkusTest
@Core
@QuarkusTestResource(PostgreSql.class)
class ApiTest {

    @Test
    void servesTheArticlesTheNewestFirst() {
        JsonPath data = Api.operation("HomeFeed");

        assertThat(data.getList("articles.nodes.slug"))
                .containsSubsequence(
                        "kadhimi-heads-to-washington-last-round",
                        "allawi-washington-visit-troop-cuts",
                        "state-department-sets-april-round",
                        "kadhimi-pompeo-call-strategic-dialogue",
                        "trump-congratulates-kadhimi-call");
        assertThat(data.getBoolean("articles.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void saysNothingOfAnOutletThatTheDocumentDoesNotName() {
        JsonPath data = Api.data("{ article(slug: \"state-department-sets-april-round\") { outlet { slug } } }");

        assertThat(data.<Object>get("article.outlet")).isNull();
    }

    @Test
    void answersInTheLanguageAskedFor() {
        JsonPath data = Api.data(
                "{ actor(slug: \"iraq\") { name ar: name(language: AR) en: name(language: EN) no: name(language: null) } }");

        assertThat(data.getString("actor.name")).isEqualTo("العراق").isEqualTo(data.getString("actor.ar"));
        assertThat(data.getString("actor.no")).isEqualTo("العراق");
        assertThat(data.getString("actor.en")).isEqualTo("Iraq");
    }

    @Test
    void knowsTheFourRoundsInTheirOrder() {
        JsonPath data = Api.operation("DialoguePage");

        assertThat(data.getList("dialogue.rounds.number")).containsExactly(1, 2, 3, 4);
        assertThat(data.getList("dialogue.rounds.status")).containsExactly("HELD", "HELD", "HELD", "ANNOUNCED");
        assertThat(data.getList("dialogue.rounds.date.from"))
                .containsExactly("2020-06-01", "2020-08-01", "2021-04-07", "2021-07-26");
        assertThat(data.getList("dialogue.rounds[3].articles.nodes.slug"))
                .containsSubsequence("kadhimi-heads-to-washington-last-round", "allawi-washington-visit-troop-cuts");
    }

    @Test
    void leadsFromARoundToItsNeighbours() {
        JsonPath data = Api.data("""
                { round(dialogue: "us-iraq-strategic-dialogue", number: 1) {
                    previous { number } next { number next { previous { number } dialogue { slug } } } } }""");

        assertThat(data.<Object>get("round.previous")).isNull();
        assertThat(data.getInt("round.next.number")).isEqualTo(2);
        assertThat(data.getInt("round.next.next.previous.number")).isEqualTo(2);
        assertThat(data.getString("round.next.next.dialogue.slug")).isEqualTo("us-iraq-strategic-dialogue");
    }

    @Test
    void findsAnActorByAnySpelling() {
        String query = "query($name: String!) { actors(filter: { name: $name }) { nodes { slug } } }";

        for (String name : List.of("ترامب", "تَرْمب", "دونالد تر", "donald trump", "Trump")) {
            assertThat(Api.data(query, Map.of("name", name)).getList("actors.nodes.slug"))
                    .as(name)
                    .containsExactly("donald-trump");
        }
        assertThat(Api.data(query, Map.of("name", "%")).getList("actors.nodes.slug"))
                .isEmpty();
        assertThat(Api.data(query, Map.of("name", "Tr_mp")).getList("actors.nodes.slug"))
                .isEmpty();
    }

    @Test
    void refetchesNodesInTheirOrderWithNullsBetween() {
        String id = Api.data("{ actor(slug: \"iraq\") { id } }").getString("actor.id");
        String unknown = "QWN0b3I6bm9ib2R5"; // Actor:nobody
        String foreign = "UGFyYWdyYXBoOng"; // Paragraph:x, which is no node
        JsonPath data = Api.data(
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: \"%s\") { id } }".formatted(id),
                Map.of("ids", List.of(unknown, id, foreign, id)));

        Map<String, String> actor = Map.of("__typename", "Actor", "id", id);
        assertThat(data.<Object>getList("nodes")).containsExactly(null, actor, null, actor);
        assertThat(data.getString("node.id")).isEqualTo(id);
    }
}
