package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import news.hiwar.Api;
import news.hiwar.editorial.taxonomy.Keeper;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergedImportTest extends ImportTest {
    private static final String LINE = "{\"slug\":\"delta\",\"name_ar\":\"الدلتاوي\"%s}";

    @Inject
    Accounts accounts;

    private Keeper basma;

    @BeforeEach
    void signIn() {
        accounts.open("basma", Role.CHIEF);
        basma = Keeper.named("basma");
    }

    @AfterEach
    void close() {
        accounts.clear();
    }

    @Test
    void whatWasMergedDoesNotComeBackAndItsArticlesGoToTheSurvivor() throws Exception {
        folder.write("actors.jsonl", LINE.formatted(""));
        folder.load();
        basma.actor("kept", "الباقي الزعبلي");
        basma.merges(basma.finds("actor", "delta"), basma.finds("actor", "kept"));

        folder.write("actors.jsonl", LINE.formatted(",\"aliases\":[\"دلتا\"]"));
        folder.write("articles.jsonl", Stories.line("delta-news", "الدلتا").replace("\"nato\"", "\"delta\""));
        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.KEPT)).isEqualTo(1);
        assertThat(folder.entry("actors.jsonl", 1).toString()).contains("delta was merged into kept");
        assertThat(Api.data("{ article(slug: \"delta-news\") { actors { slug } } }")
                        .<String>getList("article.actors.slug"))
                .contains("kept")
                .doesNotContain("delta");
    }

    @Test
    void roundsOfAMergedDialogueAreThoseOfTheSurvivor() throws Exception {
        basma.makes("createDialogue", basma.named("zaabal-talks", "محادثات زعبل"));
        basma.makes("createRound", basma.round("zaabal-talks", 1));
        basma.makes("createRound", basma.round("zaabal-talks", 7));
        basma.merges(basma.finds("dialogue", "zaabal-talks"), basma.finds("dialogue", "us-iraq-strategic-dialogue"));

        folder.write(
                "articles.jsonl",
                Stories.line("zaabal-news", "زعبل")
                        .replaceFirst(
                                "\"rounds\":\\[[^]]*]",
                                "\"rounds\":[{\"dialogue\":\"zaabal-talks\",\"number\":1},"
                                        + "{\"dialogue\":\"us-iraq-strategic-dialogue\",\"number\":7}]"));
        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(Api.data("{ article(slug: \"zaabal-news\") { rounds { slug dialogue { slug } } } }")
                        .<String>getList("article.rounds.slug"))
                .containsExactlyInAnyOrder("us-iraq-strategic-dialogue/1", "zaabal-talks/7");
        assertThat(Api.data("{ articles(filter: { dialogue: \"zaabal-talks\" }) { nodes { slug } } }")
                        .<String>getList("articles.nodes.slug"))
                .contains("zaabal-news");
    }

    @Test
    void whatAnEditorHasChangedIsLeftToThem() throws Exception {
        folder.write("actors.jsonl", LINE.formatted(""));
        folder.load();
        basma.makes("addAlias", basma.finds("actor", "delta"), java.util.Map.of("alias", "اسم زعبلي"));

        folder.write("actors.jsonl", LINE.formatted(",\"name_en\":\"Delta\""));
        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.KEPT)).isEqualTo(1);
        assertThat(Api.data("{ actor(slug: \"delta\") { aliases } }").<String>getList("actor.aliases"))
                .isEqualTo(List.of("الدلتاوي", "اسم زعبلي"));
    }
}
