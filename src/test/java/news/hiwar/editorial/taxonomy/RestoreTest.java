package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier revisions of entries, brought back. */
@QuarkusTest
class RestoreTest extends WithKeepers {
    @ParameterizedTest
    @CsvSource({
        "Actor, actor(slug: \"iraq\")",
        "Topic, topic(slug: \"troop-withdrawal\")",
        "Outlet, outlet(slug: \"kurdistan-24\")",
        "Dialogue, dialogue(slug: \"us-iraq-strategic-dialogue\")",
        "Round, 'round(dialogue: \"us-iraq-strategic-dialogue\", number: 4)'"
    })
    void whatStoodThereStandsThereAgain(String type, String field) {
        String fields = switch (type) {
            case "Actor" -> "name kind description aliases affiliation { slug }";
            case "Topic" -> "name description aliases broader { slug }";
            case "Outlet" -> "name website aliases";
            case "Dialogue" -> "name description aliases parties { slug }";
            default ->
                "name status format venue date { from to precision basis sourceText } outcomes agenda { slug }"
                        + " participants { actor { slug } party { slug } role }";
        };
        String read = "{ entry: %s { %s } }".formatted(field, fields);
        Map<String, Object> before = keeper.reads(read).getMap("entry");
        Map<String, Object> entry =
                keeper.reads("{ entry: %s { id version } }".formatted(field)).getMap("entry");
        Map<String, Object> changed = keeper.makes("change" + type, entry, content(changes(type)));
        assertThat(keeper.reads(read).getMap("entry")).isNotEqualTo(before);

        Map<String, Object> restored = keeper.makes("restoreEntry", changed, Map.of("version", entry.get("version")));

        assertThat(restored).containsEntry("version", (int) changed.get("version") + 1);
        assertThat(keeper.reads(read).getMap("entry")).isEqualTo(before);
        String newest = "{ entry: %s { revisions { version action author fields } } }".formatted(field);
        assertThat(keeper.reads(newest).getMap("entry.revisions[0]"))
                .containsEntry("version", restored.get("version"))
                .containsEntry("action", "RESTORED")
                .containsEntry("author", "amal");
    }

    private static Object[] changes(String type) {
        Map<String, String> name = Map.of("ar", "اسم زعبلي آخر");
        return switch (type) {
            case "Actor" -> new Object[] {"name", name, "kind", "ORGANISATION", "affiliation", "united-states"};
            case "Topic" -> new Object[] {"name", name, "clear", List.of("BROADER")};
            case "Outlet" -> new Object[] {"name", name, "clear", List.of("WEBSITE")};
            case "Dialogue" -> new Object[] {"name", name, "parties", List.of("nato")};
            default ->
                new Object[] {
                    "name",
                    name,
                    "participants",
                    List.of(),
                    "agenda",
                    List.of(),
                    "outcomes",
                    List.of(name),
                    "clear",
                    List.of("DATE", "FORMAT")
                };
        };
    }

    @Test
    void articlesFollowATopicThatIsPartOfAnotherAgain() {
        keeper.topic("umbrella", "مظلة عامة");
        Map<String, Object> part = keeper.topic("part", "جزء منها");
        archive.publish(
                "tagged",
                Instant.parse("2021-07-01T00:00:00Z"),
                Topic.<Topic>find("slug", "part").<Topic>firstResult());
        Map<String, Object> below = keeper.makes("changeTopic", part, content("broader", "umbrella"));
        Map<String, Object> top = keeper.makes("changeTopic", below, content("clear", List.of("BROADER")));

        keeper.makes("restoreEntry", top, Map.of("version", below.get("version")));

        assertThat(read("{ topic(slug: \"umbrella\") { articles { nodes { slug } } } }")
                        .getList("topic.articles.nodes.slug"))
                .isEqualTo(List.of("tagged"));
    }

    @Test
    void theRulesOfNowHold() {
        Map<String, Object> first = keeper.actor("first", "زعبل الأول");
        Map<String, Object> renamed = keeper.makes("changeActor", first, content("name", Map.of("ar", "زعبل الآخر")));
        Map<String, Object> bare = keeper.makes("removeAlias", renamed, Map.of("alias", "زعبل الأول"));
        keeper.actor("second", "زعبل الأول");

        assertThat(keeper.code("restoreEntry", bare, Map.of("version", 1))).isEqualTo("TAKEN");
        assertThat(keeper.code("restoreEntry", bare, Map.of("version", 99))).isEqualTo("NOT_FOUND");
        assertThat(keeper.code("restoreEntry", first, Map.of("version", 1))).isEqualTo("VERSION_CONFLICT");
    }
}
