package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import news.hiwar.HeldRows;
import news.hiwar.editorial.desk.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An article that is written while a record is merged is linked to the survivor, whichever comes first. */
@QuarkusTest
@Timeout(60)
class MergeRacesTest extends WithKeepers {
    /** What every change takes last, just before its commit. */
    private static final String COMMITS = "select number from change_counter for update";

    @Inject
    HeldRows rows;

    @Inject
    EntityManager entities;

    @Test
    void nothingIsLinkedToWhatIsMergedMeanwhile() throws Exception {
        Editor editor = new Editor(chief.somebody());
        List<String> names = List.of("الأول", "الثاني", "الثالث");
        for (int i = 0; i < names.size(); i++) {
            chief.actor("zabal-" + i, "زعبل " + names.get(i));
            chief.actor("zabel-" + i, "شمقمق " + names.get(i));
            String merged = "zabal-" + i;
            String slug = "of-zabal-" + i;
            String text = "زار زعبل %s بغداد.".formatted(names.get(i));

            editor.drafts("before-" + i, text);
            assertThat(linked(editor, "before-" + i)).containsExactly(merged);

            rows.<Object>meet(
                    COMMITS,
                    () -> editor.drafts(slug, text),
                    () -> chief.merges(
                            chief.finds("actor", merged), chief.finds("actor", merged.replace("bal", "bel"))));

            assertThat(linked(editor, slug)).containsExactly(merged.replace("bal", "bel"));
        }
        assertThat(entities.createNativeQuery(
                                "select l.id from appearance l join actor a on a.id = l.actor_id where a.merged",
                                Long.class)
                        .getResultList()
                        .size())
                .isZero();
    }

    @Test
    void anArticleGetsTheOutletThatStays() throws Exception {
        Editor editor = new Editor(chief.somebody());
        chief.makes("createOutlet", chief.named("old-paper", "صحيفة زعبل"));
        chief.makes("createOutlet", chief.named("new-paper", "صحيفة شمقمق"));
        Map<String, ?> content =
                Map.of("headline", "خبر", "outlet", "old-paper", "paragraphs", List.of(Map.of("text", "نص الخبر.")));

        rows.<Object>meet(
                COMMITS,
                () -> editor.does("createDraft", Map.of("slug", "of-a-paper", "content", content)),
                () -> chief.merges(chief.finds("outlet", "old-paper"), chief.finds("outlet", "new-paper")));

        assertThat(chief.reads("{ article(slug: \"of-a-paper\", preview: true) { outlet { slug } } }")
                        .getString("article.outlet.slug"))
                .isEqualTo("new-paper");
    }

    private static List<String> linked(Editor editor, String slug) {
        JsonPath article = editor.somebody()
                .sends("{ article(slug: \"%s\", preview: true) { actors { slug } } }".formatted(slug), Map.of())
                .jsonPath();
        return article.<String>getList("data.article.actors.slug").stream()
                .filter(actor -> actor.startsWith("zab"))
                .toList();
    }
}
