package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeTest extends WithKeepers {
    private static final Instant DAY = Instant.parse("2021-07-01T00:00:00Z");

    private static Actor actor(String slug) {
        return Actor.<Actor>find("slug", slug).firstResult();
    }

    @Test
    void whatAnActorHasMovesToTheSurvivorAndItsIdAndSlugLeadThere() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = chief.actor("kept", "الباقي الزعبلي");
        chief.makes(
                "createActor",
                Map.of(
                        "slug",
                        "member",
                        "content",
                        Map.of("kind", "PERSON", "name", Map.of("ar", "عضو زعبلي"), "affiliation", "gone")));
        chief.makes(
                "createDialogue",
                Map.of(
                        "slug",
                        "talks",
                        "content",
                        Map.of("name", Map.of("ar", "محادثات زعبلية"), "parties", List.of("gone", "iraq"))));
        archive.publish("of-gone", DAY, actor("gone"));
        archive.publish("of-both", DAY.plusSeconds(1), actor("gone"), actor("kept"));
        archive.publish("of-kept", DAY.plusSeconds(2), actor("kept"));
        String byOldSlug = "{ articles(filter: { actors: [\"gone\"] }) { nodes { slug } } }";
        assertThat(read(byOldSlug).getList("articles.nodes.slug")).isEqualTo(List.of("of-both", "of-gone"));

        JsonPath preview =
                keeper.reads("{ mergePreview(id: \"%s\", into: \"%s\") { articles sharedArticles mentions dependents"
                                .formatted(gone.get("id"), kept.get("id"))
                        + " dialogues aliases differences problems { code } survivor { id } } }");
        assertThat(preview.getMap("mergePreview"))
                .containsEntry("articles", 2)
                .containsEntry("sharedArticles", 1)
                .containsEntry("mentions", 2)
                .containsEntry("dependents", 1)
                .containsEntry("dialogues", 1)
                .containsEntry("aliases", List.of("الذاهب الزعبلي"))
                .containsEntry("differences", List.of("name"))
                .containsEntry("problems", List.of());

        Map<String, Object> survivor = chief.merges(gone, kept);

        assertThat(survivor).containsEntry("slug", "kept").containsEntry("version", 2);
        assertThat(
                        read("{ actor(slug: \"gone\") { slug aliases articles { totalCount nodes { slug mentions { target { ... on Actor { slug } } } } } members { nodes { slug } } } }")
                                .getMap("actor")
                                .toString())
                .contains("slug=kept", "الذاهب الزعبلي", "totalCount=3", "of-gone", "of-both", "of-kept", "member")
                .doesNotContain("slug=gone");
        assertThat(read("{ node(id: \"%s\") { ... on Actor { slug } } }".formatted(gone.get("id")))
                        .getString("node.slug"))
                .isEqualTo("kept");
        assertThat(read(byOldSlug).getList("articles.nodes.slug")).isEqualTo(List.of("of-kept", "of-both", "of-gone"));
        assertThat(read("{ dialogue(slug: \"talks\") { parties { slug } } }").getList("dialogue.parties.slug"))
                .isEqualTo(List.of("kept", "iraq"));
        Keeper.awaits(() -> read("{ suggest(prefix: \"الذاهب\") { node { ... on Actor { slug } } } }")
                .getList("suggest.node.slug")
                .equals(List.of("kept")));
        basma.somebody()
                .sends("{ auditTrail(first: 1) { who action subject detail } }")
                .then()
                .body("data.auditTrail[0].who", equalTo("basma"))
                .body("data.auditTrail[0].action", equalTo("MERGED"))
                .body("data.auditTrail[0].subject", equalTo("gone"))
                .body("data.auditTrail[0].detail", equalTo("Actor, with kept"));
    }

    @Test
    void aSlugThatLeadsElsewhereIsNotHadAgain() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        chief.merges(gone, chief.actor("kept", "الباقي الزعبلي"));

        Map<String, Object> content = Map.of("kind", "PERSON", "name", Map.of("ar", "ثالث زعبلي"));
        assertThat(keeper.code("createActor", Map.of("slug", "gone", "content", content)))
                .isEqualTo("TAKEN");
        assertThat(keeper.code("addAlias", gone, Map.of("alias", "اسم آخر"))).isEqualTo("MERGED");
    }

    @Test
    void chainsLeadToWhatIsThere() {
        Map<String, Object> a = chief.actor("a-zaabal", "أول الزعابلة");
        Map<String, Object> b = chief.actor("b-zaabal", "ثاني الزعابلة");
        Map<String, Object> c = chief.actor("c-zaabal", "ثالث الزعابلة");
        archive.publish("of-a", DAY, actor("a-zaabal"));
        Map<String, Object> ab = chief.merges(a, b);

        Map<String, Object> abc = chief.merges(ab, c);

        assertThat(slugOf("a-zaabal")).isEqualTo("c-zaabal");
        assertThat(chief.code("undoMerge", Map.of("id", a.get("id"), "expectedVersion", abc.get("version"))))
                .isEqualTo("SURVIVOR_MERGED");

        Map<String, Object> restored = chief.undoes(b, abc);
        assertThat(slugOf("a-zaabal")).isEqualTo("b-zaabal");
        chief.undoes(a, restored);
        assertThat(slugOf("a-zaabal")).isEqualTo("a-zaabal");
        assertThat(read("{ actor(slug: \"a-zaabal\") { articles { nodes { slug } } } }")
                        .getList("actor.articles.nodes.slug"))
                .isEqualTo(List.of("of-a"));
    }

    private static String slugOf(String slug) {
        return read("{ actor(slug: \"%s\") { slug } }".formatted(slug)).getString("actor.slug");
    }

    @Test
    void aMergeWantsBothVersionsAndIsDoneOnce() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = chief.actor("kept", "الباقي الزعبلي");
        Map<String, Object> changed = chief.makes("addAlias", kept, Map.of("alias", "الباقي وحده"));

        JsonPath late = chief.does("mergeEntries", Keeper.pair(gone, kept));
        assertThat(late.getString("userErrors[0].code")).isEqualTo("VERSION_CONFLICT");
        assertThat(late.getString("userErrors[0].field")).isEqualTo("intoExpectedVersion");
        assertThat(late.getList("conflict.fields")).isEqualTo(List.of("aliases"));
        assertThat(slugOf("gone")).isEqualTo("gone");

        Map<String, Object> input = Keeper.pair(gone, changed);
        input.put("clientMutationId", "merge-once");
        assertThat(chief.makes("mergeEntries", input)).isEqualTo(chief.makes("mergeEntries", input));
        assertThat(chief.code("mergeEntries", Keeper.pair(changed, changed))).isNotNull();
    }

    @Test
    void mergesAreForChiefs() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = chief.actor("kept", "الباقي الزعبلي");
        String merge = "mutation($input: MergeEntriesInput!) { mergeEntries(input: $input) { userErrors { code } } }";
        String undo = "mutation($input: UndoMergeInput!) { undoMerge(input: $input) { userErrors { code } } }";
        String preview =
                "{ mergePreview(id: \"%s\", into: \"%s\") { articles } }".formatted(gone.get("id"), kept.get("id"));

        keeper.somebody()
                .sends(merge, Keeper.pair(gone, kept))
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        keeper.somebody()
                .sends(undo, Map.of("id", gone.get("id"), "expectedVersion", 1))
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Somebody.READER.sends(preview).then().body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void articlesOfPartsFollowAMergedTopic() {
        chief.topic("old-field", "حقل زعبلي قديم");
        chief.topic("new-field", "حقل زعبلي جديد");
        Map<String, Object> part = chief.topic("part", "جزء زعبلي");
        chief.makes("changeTopic", part, Map.of("content", Map.of("broader", "old-field")));
        archive.publish("of-part", DAY, Topic.<Topic>find("slug", "part").<Topic>firstResult());

        Map<String, Object> survivor =
                chief.merges(chief.finds("topic", "old-field"), chief.finds("topic", "new-field"));

        assertThat(Stream.of("old-field", "new-field").map(MergeTest::articlesOf))
                .containsOnly(List.of("of-part"));
        assertThat(read("{ topic(slug: \"part\") { broader { slug } } }").getString("topic.broader.slug"))
                .isEqualTo("new-field");
        assertThat(survivor).containsEntry("slug", "new-field");
    }

    private static List<String> articlesOf(String topic) {
        return read("{ topic(slug: \"%s\") { articles { nodes { slug } } } }".formatted(topic))
                .getList("topic.articles.nodes.slug");
    }
}
