package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.ingestion.seed.SeedCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogues and rounds that are merged one after the other, and taken apart in another order. */
@QuarkusTest
class RoundsInTurnTest extends WithKeepers {
    private static final Instant DAY = Instant.parse("2021-07-01T00:00:00Z");

    @BeforeEach
    void talks() {
        chief.makes("createDialogue", chief.named("old-talks", "محادثات زعبل القديمة"));
        chief.makes("createDialogue", chief.named("new-talks", "محادثات زعبل الجديدة"));
        for (int number : List.of(1, 2)) chief.makes("createRound", chief.round("new-talks", number));
        for (int number : List.of(2, 7)) chief.makes("createRound", chief.round("old-talks", number));
    }

    private Map<String, Object> merges(String type, String slug, String into) {
        return chief.merges(chief.finds(type, slug), chief.finds(type, into));
    }

    private static DialogueRound round(String slug) {
        return DialogueRound.<DialogueRound>find("slug", slug).firstResult();
    }

    private static List<String> articles(String dialogue) {
        return read("{ dialogue(slug: \"%s\") { articles { nodes { slug } } } }".formatted(dialogue))
                .getList("dialogue.articles.nodes.slug");
    }

    @Test
    void aRoundGoesWhereThatOfItsNumberHasGone() {
        Map<String, Object> second = chief.finds("round", "new-talks/2");
        Map<String, Object> first = merges("round", "new-talks/2", "new-talks/1");
        Map<String, Object> talks = chief.finds("dialogue", "old-talks");

        Map<String, Object> survivor = merges("dialogue", "old-talks", "new-talks");

        assertThat(chief.finds("round", "old-talks/2")).containsEntry("id", first.get("id"));

        chief.undoes(talks, survivor);
        chief.undoes(second, chief.finds("round", "new-talks/1"));
        assertThat(chief.finds("round", "new-talks/2")).containsEntry("id", second.get("id"));
    }

    @Test
    void articlesOfARoundGoWithItToItsDialogueAlsoThoseThatCameSince() {
        Map<String, Object> talks = chief.finds("dialogue", "old-talks");
        archive.publish("before", DAY, round("old-talks/7"));
        Map<String, Object> survivor = merges("dialogue", "old-talks", "new-talks");
        archive.publish("since", DAY.plusSeconds(1), round("old-talks/7"));
        archive.publish("of-both", DAY.plusSeconds(2), round("old-talks/7"), round("new-talks/1"));
        archive.relink("before", round("old-talks/7"), round("new-talks/1"));
        assertThat(articles("new-talks")).isEqualTo(List.of("of-both", "since", "before"));

        chief.undoes(talks, survivor);

        assertThat(articles("old-talks")).isEqualTo(List.of("of-both", "since", "before"));
        assertThat(articles("new-talks")).isEqualTo(List.of("of-both", "before"));
    }

    @Test
    void theSlugOfAMergedDialogueLeadsToItsSurvivor() {
        String dialogue = "{ dialogue(slug: \"old-talks\") { slug } }";
        Map<String, Object> talks = chief.finds("dialogue", "old-talks");

        Map<String, Object> survivor = merges("dialogue", "old-talks", "new-talks");

        assertThat(read(dialogue).getString("dialogue.slug")).isEqualTo("new-talks");
        chief.undoes(talks, survivor);
        assertThat(read(dialogue).getString("dialogue.slug")).isEqualTo("old-talks");
    }

    @Test
    void aNumberThatIsTakenIsNotGivenTwice() {
        Map<String, Object> talks = chief.finds("dialogue", "old-talks");
        Map<String, Object> first = chief.finds("round", "new-talks/1");
        Map<String, Object> survivor = merges("dialogue", "old-talks", "new-talks");
        merges("round", "new-talks/1", "old-talks/7");
        chief.undoes(talks, survivor);
        chief.makes("createDialogue", chief.named("third-talks", "محادثات زعبل الثالثة"));
        chief.makes("createRound", chief.round("third-talks", 1));

        merges("dialogue", "third-talks", "new-talks");

        assertThat(read("{ dialogue(slug: \"new-talks\") { rounds { slug } } }").getList("dialogue.rounds.slug"))
                .isEqualTo(List.of("third-talks/1", "new-talks/2"));
        Map<String, Object> undo = Map.of(
                "id",
                first.get("id"),
                "expectedVersion",
                chief.finds("round", "old-talks/7").get("version"));
        assertThat(chief.code("undoMerge", undo)).isEqualTo("TAKEN");
    }

    /** The server would not start. */
    @Test
    void aSeedOfARoundWhoseNumberIsTakenIsLeftOut(@TempDir Path folder) throws IOException {
        chief.makes("createRound", chief.round("new-talks", 9));
        Map<String, Object> talks = chief.finds("dialogue", "us-iraq-strategic-dialogue");
        Map<String, Object> survivor = merges("dialogue", "us-iraq-strategic-dialogue", "new-talks");
        String more = "rounds:\n    - { number: 9, name: { ar: جولة }, status: HELD }\n";
        SeedCopy.in(folder).edit("dialogues.yaml", "rounds:\n", more);

        archive.load(folder);

        assertThat(read("{ dialogue(slug: \"new-talks\") { rounds { slug } } }")
                        .<String>getList("dialogue.rounds.slug"))
                .contains("new-talks/9")
                .doesNotContain("us-iraq-strategic-dialogue/9");
        chief.undoes(talks, survivor); // its rounds are of seeds
    }
}
