package news.hiwar.discovery.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedTest {
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");
    private static final String RELATED = """
            query($slug: String!, $by: [RelationKind!]) { article(slug: $slug) { related(by: $by) {
                score article { slug }
                reasons { kind weight text en: text(language: EN) actors { slug } topics { slug } round { number } terms }
            } } }""";

    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void reasonsAddUpToTheScore() {
        for (Object slug : Api.data("{ articles { nodes { slug } } }").getList("articles.nodes.slug")) {
            List<Map<String, Object>> related = related(slug.toString());

            assertThat(related).isNotEmpty();
            for (Map<String, Object> story : related) {
                double sum = reasons(story).stream()
                        .mapToDouble(reason -> number(reason, "weight"))
                        .sum();
                assertThat(number(story, "score")).isCloseTo(sum, within(1e-9)).isBetween(0.0, 1.0);
                assertThat(reasons(story)).allSatisfy(reason -> {
                    assertThat(reason.get("text").toString()).isNotBlank();
                    assertThat(reason.get("en").toString()).isNotBlank();
                    assertThat(number(reason, "weight")).isPositive();
                });
            }
            assertThat(related.stream().map(story -> -number(story, "score"))).isSorted();
        }
    }

    @Test
    void theTwoStoriesOfTheFourthRoundAreClosest() {
        Map<String, Object> first =
                related("kadhimi-heads-to-washington-last-round").get(0);

        assertThat(slug(first)).isEqualTo("allawi-washington-visit-troop-cuts");
        assertThat(reasons(first))
                .filteredOn("kind", "SAME_ROUND")
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .containsEntry("round", Map.of("number", 4))
                        .containsEntry("text", "يتناول الخبران الحوار الاستراتيجي العراقي الأميركي: الجولة الرابعة."));
    }

    @Test
    void byRestrictsAndScoresAnew() {
        List<Map<String, Object>> byTopics = related("kadhimi-heads-to-washington-last-round", "SHARED_TOPICS");

        assertThat(byTopics)
                .isNotEmpty()
                .allSatisfy(story -> assertThat(reasons(story))
                        .singleElement()
                        .satisfies(reason -> assertThat(reason).containsEntry("kind", "SHARED_TOPICS")));
        double alone = number(byTopics.get(0), "score");
        double amongAll = related("kadhimi-heads-to-washington-last-round").stream()
                .filter(story -> slug(story).equals(slug(byTopics.get(0))))
                .flatMap(story -> reasons(story).stream())
                .filter(reason -> reason.get("kind").equals("SHARED_TOPICS"))
                .mapToDouble(reason -> number(reason, "weight"))
                .sum();
        assertThat(alone).isGreaterThan(amongAll);
    }

    @Test
    void aRareActorTellsMoreThanACommonOne() {
        Actor common = archive.actor("common");
        Actor rare = archive.actor("rare");
        archive.publish("given", NOON, common, rare);
        archive.publish("shares-the-rare", NOON, archive.actor("a"), rare);
        archive.publish("shares-the-common", NOON, archive.actor("b"), common);
        for (int i = 0; i < 20; i++) archive.publish("filler-" + i, NOON.minusSeconds(i), common);
        archive.refreshRarity();

        List<Map<String, Object>> related = related("given", "SHARED_ACTORS");

        assertThat(slug(related.get(0))).isEqualTo("shares-the-rare");
    }

    @Test
    void whatIsInEveryArticleTellsNothing() {
        List<Map<String, Object>> related = related("state-department-sets-april-round");

        assertThat(related)
                .allSatisfy(story -> assertThat(reasons(story)).allSatisfy(reason -> {
                    List<Map<String, Object>> actors = list(reason, "actors");
                    assertThat(actors).noneMatch(actor -> actor.get("slug").equals("iraq"));
                }));
    }

    @Test
    void distanceInTimeDampsWithAFloor() {
        Topic rare = archive.topic("rare");
        archive.publish("given", NOON, rare);
        archive.publish("same-day", NOON, rare);
        archive.publish("a-month-later", NOON.plusSeconds(28 * 86400), rare);
        archive.publish("years-before", NOON.minusSeconds(3000 * 86400L), rare);
        archive.refreshRarity();

        List<Map<String, Object>> related = related("given", "SHARED_TOPICS");

        assertThat(related.stream().map(RelatedTest::slug))
                .containsExactly("same-day", "a-month-later", "years-before");
        assertThat(related.stream().map(story -> number(story, "score"))).containsExactly(1.0, 0.75, 0.5);
    }

    @Test
    void findsARelatedStoryBehindManyNearerInTime() {
        Actor busy = archive.actor("busy");
        DialogueRound round = DialogueRound.find("number", 2).firstResult();
        archive.publish("given", NOON, busy, round);
        archive.publish("far-but-same-round", NOON.minusSeconds(90 * 86400L), busy, round);
        for (int i = 0; i < 60; i++) archive.publish("near-" + i, NOON.minusSeconds(60L * i + 60), busy);
        archive.refreshRarity();

        assertThat(slug(related("given").get(0))).isEqualTo("far-but-same-round");
    }

    private static List<Map<String, Object>> related(String slug, String... by) {
        JsonPath data =
                Api.data(RELATED, by.length == 0 ? Map.of("slug", slug) : Map.of("slug", slug, "by", List.of(by)));
        return data.getList("article.related");
    }

    private static String slug(Map<String, Object> story) {
        return ((Map<?, ?>) story.get("article")).get("slug").toString();
    }

    private static double number(Map<String, Object> of, String field) {
        return ((Number) of.get(field)).doubleValue();
    }

    private static List<Map<String, Object>> reasons(Map<String, Object> story) {
        return list(story, "reasons");
    }

    @SuppressWarnings("unchecked") // as the operation selects
    private static List<Map<String, Object>> list(Map<String, Object> of, String field) {
        return (List<Map<String, Object>>) of.get(field);
    }
}
