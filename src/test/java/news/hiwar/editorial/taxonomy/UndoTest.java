package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UndoTest extends WithKeepers {
    private static final Instant DAY = Instant.parse("2021-07-01T00:00:00Z");

    /** All that a merge may move. */
    private static final List<String> STATE = List.of(
            "{ articles(first: 100) { nodes { slug outlet { slug } actors { slug } topics { slug }"
                    + " mentions { text paragraph start target { ... on Actor { slug } ... on Topic { slug } ... on DialogueRound { slug } } }"
                    + " rounds { slug } } } }",
            "{ actors(first: 100) { totalCount nodes { slug kind description aliases affiliation { slug } } } }",
            "{ actors(first: 100) { nodes { slug articles { nodes { slug } } } } }",
            "{ topics(first: 100) { totalCount nodes { slug description aliases broader { slug } narrower { slug } } } }",
            "{ topics(first: 100) { nodes { slug articles { nodes { slug } } } } }",
            "{ outlets(first: 100) { nodes { slug name website aliases articles { nodes { slug } } } } }",
            "{ dialogues { nodes { slug aliases description parties { slug } articles { nodes { slug } } rounds { slug number"
                    + " name status format venue date { from to basis } outcomes agenda { slug } dialogue { slug }"
                    + " participants { actor { slug } party { slug } role } articles { nodes { slug } } } } } }",
            // Without the order: Lucene weighs by what was there before, too.
            "{ search(query: \"الكاظمي الانسحاب\") { totalCount facets { outlets { articles } } } }");

    /** As readers see it, who get cached responses, which are those that executing gives. */
    private static List<String> state() {
        List<String> cached = cached();
        assertThat(cached).isEqualTo(executed());
        return cached;
    }

    private static List<String> cached() {
        List<String> cached = STATE.stream()
                .map(document -> Somebody.READER.reads(document).asString())
                .toList();
        assertThat(cached).noneMatch(answer -> answer.contains("\"errors\""));
        return cached;
    }

    private static List<String> executed() {
        return STATE.stream()
                .map(document -> Somebody.READER
                        .request()
                        .header("Cache-Control", "no-cache")
                        .queryParam("query", document)
                        .get("/graphql")
                        .asString())
                .toList();
    }

    private static Actor actor(String slug) {
        return Actor.<Actor>find("slug", slug).firstResult();
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
        "outlet, kurdistan-24, other",
        "dialogue, us-iraq-strategic-dialogue, zaabal-talks",
        "dialogue, zaabal-talks, us-iraq-strategic-dialogue",
        "round, us-iraq-strategic-dialogue/2, us-iraq-strategic-dialogue/1"
    })
    void undoingBringsEverythingBackAndSeedsDoNot(String type, String slug, String into) {
        if (into.equals("other")) {
            chief.makes("createOutlet", Map.of("slug", into, "content", Map.of("name", Map.of("ar", "صحيفة زعبل"))));
        }
        if (type.equals("dialogue")) zaabalTalks();
        Map<String, Object> merged = chief.finds(type, slug);
        List<String> before = cached();
        Map<String, Object> survivor = chief.merges(merged, chief.finds(type, into));

        List<String> after = state();
        archive.load(Archive.seedFolder());
        assertThat(executed()).isEqualTo(after).noneMatch(answer -> answer.contains("\"" + slug + "\""));

        Map<String, Object> restored = chief.undoes(merged, survivor);

        assertThat(restored).containsEntry("slug", slug).containsEntry("id", merged.get("id"));
        assertThat((int) restored.get("version")).isGreaterThan((int) merged.get("version"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void roundsOfTwoDialoguesAreNotMerged() {
        zaabalTalks();
        Map<String, Object> first = chief.finds("round", "us-iraq-strategic-dialogue/1");
        Map<String, Object> other = chief.finds("round", "zaabal-talks/1");
        List<String> before = state();

        assertThat(keeper.reads("{ mergePreview(id: \"%s\", into: \"%s\") { problems { code } } }"
                                .formatted(first.get("id"), other.get("id")))
                        .getList("mergePreview.problems.code"))
                .isEqualTo(List.of("OTHER_DIALOGUE"));
        assertThat(chief.code("mergeEntries", Keeper.pair(first, other))).isEqualTo("OTHER_DIALOGUE");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void theSurvivorKeepsAnAliasThatBecameItsName() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> survivor = chief.merges(gone, chief.actor("kept", "الباقي الزعبلي"));
        Map<String, Object> renamed =
                chief.makes("changeActor", survivor, content("name", Map.of("ar", "الذاهب الزعبلي")));

        chief.undoes(gone, renamed);

        assertThat(read("{ actor(slug: \"kept\") { name aliases } }").getList("actor.aliases"))
                .isEqualTo(List.of("الباقي الزعبلي", "الذاهب الزعبلي"));
    }

    @Test
    void theSurvivorGetsTheBetterRankAndGivesItBack() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = chief.actor("kept", "الباقي الزعبلي");
        archive.publish("of-three", DAY, actor("gone"), actor("nato"), actor("kept"));
        assertThat(actorsOf("of-three")).isEqualTo(List.of("gone", "nato", "kept"));

        Map<String, Object> survivor = chief.merges(gone, kept);

        assertThat(actorsOf("of-three")).isEqualTo(List.of("kept", "nato"));
        chief.undoes(gone, survivor);
        assertThat(actorsOf("of-three")).isEqualTo(List.of("gone", "nato", "kept"));
    }

    private static List<Object> actorsOf(String article) {
        return read("{ article(slug: \"%s\") { actors { slug } } }".formatted(article))
                .getList("article.actors.slug");
    }

    /** With a first round that somebody wrote of, and a seventh. */
    private void zaabalTalks() {
        chief.makes("createDialogue", chief.named("zaabal-talks", "محادثات زعبل"));
        for (int number : List.of(1, 7)) {
            chief.makes("createRound", chief.round("zaabal-talks", number));
        }
        archive.publish("of-both-talks", DAY, round("zaabal-talks/1"), round("us-iraq-strategic-dialogue/4"));
        archive.publish("of-the-seventh", DAY, round("zaabal-talks/7"));
    }

    private static DialogueRound round(String slug) {
        return DialogueRound.<DialogueRound>find("slug", slug).firstResult();
    }

    @Test
    void roundsOfAMergedDialogueAreFoundByBothNumbersAndKeepTheirId() {
        zaabalTalks();
        Map<String, Object> talks = chief.finds("dialogue", "zaabal-talks");
        Map<String, Object> seventh = chief.finds("round", "zaabal-talks/7");
        Map<String, Object> first = chief.finds("round", "zaabal-talks/1");
        String there = "{ round(dialogue: \"us-iraq-strategic-dialogue\", number: 7) { id dialogue { slug } } }";
        assertThat(read(there).getMap("round")).isNull();

        Map<String, Object> survivor = chief.merges(talks, chief.finds("dialogue", "us-iraq-strategic-dialogue"));

        assertThat(read(there).getString("round.id")).isEqualTo(seventh.get("id"));
        assertThat(read(there).getString("round.dialogue.slug")).isEqualTo("us-iraq-strategic-dialogue");
        assertThat(chief.finds("round", "zaabal-talks/7")).containsEntry("id", seventh.get("id"));
        assertThat(chief.finds("round", "zaabal-talks/1"))
                .isEqualTo(chief.finds("round", "us-iraq-strategic-dialogue/1"));
        assertThat(chief.code("createRound", chief.round("us-iraq-strategic-dialogue", 7)))
                .isEqualTo("TAKEN");
        int version = (int) chief.finds("round", "us-iraq-strategic-dialogue/1").get("version");
        assertThat(chief.code("undoMerge", Map.of("id", first.get("id"), "expectedVersion", version)))
                .isEqualTo("DIALOGUE_MERGED");

        chief.undoes(talks, survivor);
        assertThat(read(there).getMap("round")).isNull();
        assertThat(chief.finds("round", "zaabal-talks/1")).containsEntry("id", first.get("id"));
    }

    @Test
    void whatWasMovedOnSinceStaysThere() {
        Map<String, Object> gone = chief.actor("gone", "الذاهب الزعبلي");
        Map<String, Object> kept = chief.actor("kept", "الباقي الزعبلي");
        archive.publish("of-gone", DAY, actor("gone"));
        archive.publish("relinked", DAY, actor("gone"));
        Map<String, Object> survivor = chief.merges(gone, kept);
        archive.relink("relinked", actor("nato"));

        chief.undoes(gone, survivor);

        assertThat(read("{ actor(slug: \"gone\") { articles { nodes { slug } } } }")
                        .getList("actor.articles.nodes.slug"))
                .isEqualTo(List.of("of-gone"));
        assertThat(chief.code("undoMerge", Map.of("id", gone.get("id"), "expectedVersion", 3)))
                .isEqualTo("NOT_MERGED");
    }
}
