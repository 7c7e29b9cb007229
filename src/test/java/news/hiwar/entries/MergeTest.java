package news.hiwar.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.actor.Actor;
import news.hiwar.seed.Archive;
import news.hiwar.staff.Accounts;
import news.hiwar.staff.Role;
import news.hiwar.staff.Somebody;
import news.hiwar.topic.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MergeTest {
    private static final Instant DAY = Instant.parse("2021-07-01T00:00:00Z");

    /** All that a merge may move. */
    private static final List<String> STATE = List.of(
            "{ articles(first: 100) { nodes { slug outlet { slug } actors { slug } topics { slug }"
                    + " mentions { text paragraph start target { ... on Actor { slug } ... on Topic { slug } } } } } }",
            "{ actors(first: 100) { totalCount nodes { slug kind description aliases affiliation { slug } } } }",
            "{ actors(first: 100) { nodes { slug articles { nodes { slug } } } } }",
            "{ topics(first: 100) { totalCount nodes { slug description aliases broader { slug } narrower { slug } } } }",
            "{ topics(first: 100) { nodes { slug articles { nodes { slug } } } } }",
            "{ outlets(first: 100) { nodes { slug name website aliases articles { nodes { slug } } } } }",
            "{ dialogues { nodes { slug parties { slug } rounds { slug agenda { slug }"
                    + " participants { actor { slug } party { slug } role } } } } }",
            // Without the order: Lucene weighs by what was there before, too.
            "{ search(query: \"الكاظمي الانسحاب\") { totalCount facets { outlets { articles } } } }");

    @Inject
    Accounts accounts;

    @Inject
    Archive archive;

    private Keeper amal;
    private Keeper basma;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        accounts.open("basma", Role.CHIEF);
        amal = Keeper.named("amal");
        basma = Keeper.named("basma");
    }

    @AfterEach
    void reset() {
        accounts.clear();
        archive.reset();
    }

    private static JsonPath read(String document) {
        return Somebody.READER
                .reads(document)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    /** As readers see it who are answered from what is kept, and as it is. */
    private static List<String> state() {
        List<String> kept = STATE.stream()
                .map(document -> Somebody.READER.reads(document).asString())
                .toList();
        List<String> fresh = STATE.stream()
                .map(document -> Somebody.READER
                        .request()
                        .header("Cache-Control", "no-cache")
                        .queryParam("query", document)
                        .get("/graphql")
                        .asString())
                .toList();
        assertThat(kept).isEqualTo(fresh).noneMatch(answer -> answer.contains("\"errors\""));
        return fresh;
    }

    private static Actor actor(String slug) {
        return Actor.<Actor>find("slug", slug).firstResult();
    }

    @Test
    void whatAnActorHasMovesToTheSurvivorAndItsIdAndSlugLeadThere() {
        Map<String, Object> gone = basma.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = basma.actor("kept", "الباقي الزعبلي");
        basma.makes(
                "createActor",
                Map.of(
                        "slug",
                        "member",
                        "content",
                        Map.of("kind", "PERSON", "name", Map.of("ar", "عضو زعبلي"), "affiliation", "gone")));
        basma.makes(
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
                amal.reads("{ mergePreview(id: \"%s\", into: \"%s\") { articles sharedArticles mentions dependents"
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

        Map<String, Object> survivor = basma.merges(gone, kept);

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
        Map<String, Object> gone = basma.actor("gone", "الذاهب الزعبلي");
        basma.merges(gone, basma.actor("kept", "الباقي الزعبلي"));

        Map<String, Object> content = Map.of("kind", "PERSON", "name", Map.of("ar", "ثالث زعبلي"));
        assertThat(amal.code("createActor", Map.of("slug", "gone", "content", content)))
                .isEqualTo("TAKEN");
        assertThat(amal.code("addAlias", gone, Map.of("alias", "اسم آخر"))).isEqualTo("MERGED");
    }

    @ParameterizedTest
    @CsvSource({
        "actor, mustafa-al-kadhimi, nato",
        "actor, iraq, united-states",
        "actor, united-states, iraq",
        "topic, troop-withdrawal, oil-prices",
        "topic, oil-prices, security",
        "topic, security, economy",
        "topic, troop-withdrawal, security",
        "topic, security, troop-withdrawal",
        "outlet, kurdistan-24, other"
    })
    void undoingBringsEverythingBackAndSeedsDoNot(String type, String slug, String into) {
        if (into.equals("other")) {
            basma.makes("createOutlet", Map.of("slug", into, "content", Map.of("name", Map.of("ar", "صحيفة زعبل"))));
        }
        Map<String, Object> merged = basma.finds(type, slug);
        List<String> before = state();
        JsonPath preview = amal.reads("{ mergePreview(id: \"%s\", into: \"%s\") { problems { code } } }"
                .formatted(merged.get("id"), basma.finds(type, into).get("id")));
        if (!preview.getList("mergePreview.problems").isEmpty()) {
            assertThat(basma.code("mergeEntries", Keeper.pair(merged, basma.finds(type, into))))
                    .isEqualTo(preview.getString("mergePreview.problems[0].code"));
            return;
        }

        Map<String, Object> survivor = basma.merges(merged, basma.finds(type, into));

        List<String> after = state();
        archive.load(Archive.seedFolder());
        assertThat(state()).isEqualTo(after).noneMatch(answer -> answer.contains("\"" + slug + "\""));

        Map<String, Object> restored = basma.undoes(merged, survivor);

        assertThat(restored).containsEntry("slug", slug).containsEntry("id", merged.get("id"));
        assertThat((int) restored.get("version")).isGreaterThan((int) merged.get("version"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whatWasMovedOnSinceStaysThere() {
        Map<String, Object> gone = basma.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = basma.actor("kept", "الباقي الزعبلي");
        archive.publish("of-gone", DAY, actor("gone"));
        archive.publish("relinked", DAY, actor("gone"));
        Map<String, Object> survivor = basma.merges(gone, kept);
        archive.relink("relinked", actor("nato"));

        basma.undoes(gone, survivor);

        assertThat(read("{ actor(slug: \"gone\") { articles { nodes { slug } } } }")
                        .getList("actor.articles.nodes.slug"))
                .isEqualTo(List.of("of-gone"));
        assertThat(basma.code("undoMerge", Map.of("id", gone.get("id"), "expectedVersion", 3)))
                .isEqualTo("NOT_MERGED");
    }

    @Test
    void chainsLeadToWhatIsThere() {
        Map<String, Object> a = basma.actor("a-zaabal", "أول الزعابلة");
        Map<String, Object> b = basma.actor("b-zaabal", "ثاني الزعابلة");
        Map<String, Object> c = basma.actor("c-zaabal", "ثالث الزعابلة");
        archive.publish("of-a", DAY, actor("a-zaabal"));
        Map<String, Object> ab = basma.merges(a, b);

        Map<String, Object> abc = basma.merges(ab, c);

        assertThat(slugOf("a-zaabal")).isEqualTo("c-zaabal");
        assertThat(basma.code("undoMerge", Map.of("id", a.get("id"), "expectedVersion", abc.get("version"))))
                .isEqualTo("SURVIVOR_MERGED");

        Map<String, Object> restored = basma.undoes(b, abc);
        assertThat(slugOf("a-zaabal")).isEqualTo("b-zaabal");
        basma.undoes(a, restored);
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
        Map<String, Object> gone = basma.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = basma.actor("kept", "الباقي الزعبلي");
        Map<String, Object> changed = basma.makes("addAlias", kept, Map.of("alias", "الباقي وحده"));

        JsonPath late = basma.does("mergeEntries", Keeper.pair(gone, kept));
        assertThat(late.getString("userErrors[0].code")).isEqualTo("VERSION_CONFLICT");
        assertThat(late.getString("userErrors[0].field")).isEqualTo("intoExpectedVersion");
        assertThat(late.getList("conflict.fields")).isEqualTo(List.of("aliases"));
        assertThat(slugOf("gone")).isEqualTo("gone");

        Map<String, Object> input = Keeper.pair(gone, changed);
        input.put("clientMutationId", "merge-once");
        assertThat(basma.makes("mergeEntries", input)).isEqualTo(basma.makes("mergeEntries", input));
        assertThat(basma.code("mergeEntries", Keeper.pair(changed, changed))).isNotNull();
    }

    @Test
    void mergesAreForChiefs() {
        Map<String, Object> gone = basma.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = basma.actor("kept", "الباقي الزعبلي");
        String merge = "mutation($input: MergeEntriesInput!) { mergeEntries(input: $input) { userErrors { code } } }";
        String undo = "mutation($input: UndoMergeInput!) { undoMerge(input: $input) { userErrors { code } } }";
        String preview =
                "{ mergePreview(id: \"%s\", into: \"%s\") { articles } }".formatted(gone.get("id"), kept.get("id"));

        amal.somebody()
                .sends(merge, Keeper.pair(gone, kept))
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        amal.somebody()
                .sends(undo, Map.of("id", gone.get("id"), "expectedVersion", 1))
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Somebody.READER.sends(preview).then().body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void dialoguesAreNotMerged() {
        Map<String, Object> talks = basma.makes(
                "createDialogue", Map.of("slug", "talks", "content", Map.of("name", Map.of("ar", "محادثات زعبلية"))));

        assertThat(basma.code(
                        "mergeEntries", Keeper.pair(talks, basma.finds("dialogue", "us-iraq-strategic-dialogue"))))
                .isEqualTo("NOT_MERGEABLE");
    }

    @Test
    void articlesOfPartsFollowAMergedTopic() {
        basma.topic("old-field", "حقل زعبلي قديم");
        basma.topic("new-field", "حقل زعبلي جديد");
        Map<String, Object> part = basma.topic("part", "جزء زعبلي");
        basma.makes("changeTopic", part, Map.of("content", Map.of("broader", "old-field")));
        archive.publish("of-part", DAY, Topic.<Topic>find("slug", "part").<Topic>firstResult());

        Map<String, Object> survivor =
                basma.merges(basma.finds("topic", "old-field"), basma.finds("topic", "new-field"));

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
