package news.hiwar.discovery.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under each parent of a list, two aliases of one field with other arguments get each their own answer. */
@QuarkusTest
class AliasesTest {
    @Inject
    Archive archive;

    @BeforeEach
    void giveAnOutletASecondArticle() {
        archive.publish("second", Instant.parse("2022-03-01T12:00:00Z"));
    }

    @AfterEach
    void reset() {
        archive.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actors    | articles(first: %d) { nodes { slug } }      | nodes
            topics    | articles(first: %d) { nodes { slug } }      | nodes
            dialogues | articles(first: %d) { nodes { slug } }      | nodes
            outlets   | articles(first: %d) { nodes { slug } }      | nodes
            actors    | members(first: %d) { nodes { slug } }       | nodes
            actors    | topics(first: %d) { articles }              |
            actors    | coActors(first: %d) { articles }            |
            topics    | actors(first: %d) { articles }              |
            articles  | related(first: %d) { score }                |
            """)
    void keepTheirArgumentsApart(String list, String field, String items) {
        JsonPath data = Api.data("{ all: %1$s { nodes { id a: %2$s } } other: %1$s { nodes { id a: %3$s b: %2$s } } }"
                .formatted(list, field.formatted(1), field.formatted(2)));

        List<Map<String, Object>> parents = data.getList("other.nodes");
        assertThat(parents)
                .isNotEmpty()
                .anySatisfy(parent -> assertThat(size(parent.get("a"), items)).isEqualTo(2));
        for (int i = 0; i < parents.size(); i++) {
            Object two = parents.get(i).get("a");
            Object one = parents.get(i).get("b");
            assertThat(size(one, items)).isEqualTo(Math.min(1, size(two, items)));
            assertThat(one)
                    .isEqualTo(data.<Map<String, Object>>getList("all.nodes")
                            .get(i)
                            .get("a"));
        }
    }

    @Test
    void keepTheRoundsOfADialogueApart() {
        JsonPath data = Api.data("""
                { dialogues { nodes { rounds {
                    one: articles(first: 1) { nodes { slug } } two: articles(first: 2) { nodes { slug } } } } } }""");

        assertThat(data.getList("dialogues.nodes[0].rounds[3].one.nodes")).hasSize(1);
        assertThat(data.getList("dialogues.nodes[0].rounds[3].two.nodes")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "order: OLDEST, order: NEWEST",
        "'filter: { actors: [\"iran\"] }', 'filter: { allActors: [\"iran\", \"syria\"] }'"
    })
    void keepFiltersAndOrdersApart(String one, String other) {
        String fields = "{ totalCount nodes { slug } }";
        JsonPath both = Api.data("{ dialogues { nodes { a: articles(%2$s) %1$s b: articles(%3$s) %1$s } } }"
                .formatted(fields, one, other));
        JsonPath alone = Api.data("{ dialogues { nodes { articles(%2$s) %1$s } } }".formatted(fields, other));

        assertThat(both.<Object>get("dialogues.nodes[0].b")).isEqualTo(alone.get("dialogues.nodes[0].articles"));
        assertThat(both.<Object>get("dialogues.nodes[0].a")).isNotEqualTo(both.get("dialogues.nodes[0].b"));
    }

    @Test
    void oneThatIsRefusedDoesNotSpoilTheOther() {
        String query =
                "{ actor(slug: \"iraq\") { good: articles { totalCount } bad: articles(after: \"?\") { totalCount } } }";
        JsonPath answer = Api.send(query, Map.of()).extract().jsonPath();

        assertThat(answer.getList("errors.path")).containsExactly(List.of("actor", "bad"));
    }

    private static int size(Object field, String items) {
        Object list = items == null ? field : ((Map<?, ?>) field).get(items);
        return ((List<?>) list).size();
    }
}
