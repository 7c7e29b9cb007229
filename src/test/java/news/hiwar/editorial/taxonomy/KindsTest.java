package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

/** What is special to topics, dialogues and rounds. */
@QuarkusTest
class KindsTest extends WithKeepers {
    @Test
    void topicsAreTwoLevelsDeep() {
        Map<String, Object> above = keeper.topic("above", "موضوع عام");
        Map<String, Object> below = keeper.topic("below", "موضوع خاص");

        below = keeper.makes("changeTopic", below, content("broader", "above"));
        assertThat(below).containsEntry("broader", Map.of("slug", "above"));

        assertThat(keeper.code("changeTopic", above, content("broader", "below")))
                .isEqualTo("TOO_DEEP");
        assertThat(keeper.code("changeTopic", above, content("broader", "above")))
                .isEqualTo("CYCLE");
        assertThat(keeper.code("createTopic", content("name", Map.of("ar", "أخص"), "broader", "below")))
                .isEqualTo("TOO_DEEP");
        assertThat(keeper.makes("changeTopic", below, content("clear", List.of("BROADER"))))
                .containsEntry("broader", null);
    }

    @Test
    void articlesFollowATopicThatBecomesPartOfAnother() {
        keeper.topic("umbrella", "مظلة عامة");
        Map<String, Object> part = keeper.topic("part", "جزء منها");
        archive.publish("tagged", Instant.parse("2021-07-01T00:00:00Z"), topic("part"));
        assertThat(articles("umbrella")).isEmpty();

        part = keeper.makes("changeTopic", part, content("broader", "umbrella"));
        assertThat(articles("umbrella")).isEqualTo(List.of("tagged"));

        keeper.makes("changeTopic", part, content("clear", List.of("BROADER")));
        assertThat(articles("umbrella")).isEmpty();
    }

    @Test
    void dialoguesAndRoundsAreKept() {
        Map<String, Object> dialogue = keeper.makes(
                "createDialogue",
                Map.of(
                        "slug",
                        "new-dialogue",
                        "content",
                        Map.of("name", Map.of("ar", "حوار جديد"), "parties", List.of("iraq", "united-states"))));
        assertThat(dialogue).containsEntry("parties", List.of(Map.of("slug", "iraq"), Map.of("slug", "united-states")));

        Map<String, Object> round = keeper.makes(
                "createRound",
                Map.of(
                        "dialogue",
                        "new-dialogue",
                        "number",
                        1,
                        "content",
                        Map.of(
                                "name",
                                Map.of("ar", "الجولة الأولى"),
                                "venue",
                                Map.of("ar", "بغداد"),
                                "date",
                                Map.of("from", "2021-07-01", "to", "2021-07-31"),
                                "agenda",
                                List.of("troop-withdrawal"),
                                "outcomes",
                                List.of(Map.of("ar", "بيان مشترك")))));
        assertThat(round)
                .containsEntry("slug", "new-dialogue/1")
                .containsEntry("status", "ANNOUNCED")
                .containsEntry("outcomes", List.of("بيان مشترك"))
                .containsEntry("agenda", List.of(Map.of("slug", "troop-withdrawal")))
                .containsEntry("date", Map.of("from", "2021-07-01", "to", "2021-07-31", "precision", "MONTH"));

        Map<String, Object> participant =
                Map.of("actor", "mustafa-al-kadhimi", "party", "iraq", "role", Map.of("ar", "رئيس الوفد"));
        round = keeper.makes("changeRound", round, content("participants", List.of(participant), "status", "HELD"));
        assertThat(round).containsEntry("status", "HELD").containsEntry("venue", "بغداد");
        assertThat(round.get("participants").toString()).contains("mustafa-al-kadhimi", "رئيس الوفد");

        int version = (int) round.get("version");
        round = keeper.makes("changeRound", round, content("participants", List.of()));
        assertThat(round).containsEntry("version", version + 1).containsEntry("participants", List.of());
        assertThat(keeper.code(
                        "createRound",
                        Map.of(
                                "dialogue",
                                "new-dialogue",
                                "number",
                                1,
                                "content",
                                Map.of("name", Map.of("ar", "مكررة")))))
                .isEqualTo("TAKEN");
        assertThat(keeper.code("changeDialogue", dialogue, content("parties", List.of("nobody"))))
                .isEqualTo("NOT_FOUND");
    }

    private static Topic topic(String slug) {
        return Topic.<Topic>find("slug", slug).firstResult();
    }

    private static List<String> articles(String topic) {
        return Somebody.READER
                .reads("{ topic(slug: \"%s\") { articles { nodes { slug } } } }".formatted(topic))
                .jsonPath()
                .getList("data.topic.articles.nodes.slug");
    }
}
