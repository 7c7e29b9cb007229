package news.hiwar.editorial.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.hiwar.PlainJsonPath;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskTest extends AtTheDesk {
    @Inject
    EntityManager entities;

    @Test
    void theTextOfADraftIsLinked() {
        Map<String, Object> draft = amal.drafts("linked", TEXT);

        assertThat(draft.get("actors").toString()).contains("mustafa-al-kadhimi");
        assertThat(draft.get("mentions").toString()).contains("مصطفى الكاظمي");
    }

    @Test
    void anotherVersionIsAConflictThatNamesWhatDiffersAndWritesNothing() {
        Map<String, Object> draft = amal.drafts("contested", TEXT);
        amal.does("changeArticle", draft, Map.of("content", Map.of("headline", "الأول")));

        JsonPath late = basma.does(
                "changeArticle",
                Map.of(
                        "id",
                        draft.get("id"),
                        "expectedVersion",
                        draft.get("version"),
                        "content",
                        Map.of("headline", "الثاني")));

        assertThat(late.getString("userErrors[0].code")).isEqualTo("VERSION_CONFLICT");
        assertThat(late.getInt("conflict.currentVersion")).isEqualTo(2);
        assertThat(late.getList("conflict.fields")).isEqualTo(List.of("headline"));
        assertThat(preview("contested").getString("headline")).isEqualTo("الأول");
    }

    private JsonPath preview(String slug) {
        String document =
                "{ article(slug: \"%s\", preview: true) { id version headline dateline body actors { slug } mentions { text }"
                                .formatted(slug)
                        + " revisions { version action author fields paragraphChanges { before after } } } }";
        return PlainJsonPath.of(amal.somebody().sends(document).asString()).setRootPath("data.article");
    }

    @Test
    void aRetryIsAnsweredAsTheFirstTimeAndDoesNothingTwice() {
        Map<String, ?> input =
                Map.of("clientMutationId", "abc", "slug", "once", "content", Map.of("headline", "مرة واحدة"));

        JsonPath first = amal.does("createDraft", input);
        JsonPath second = amal.does("createDraft", input);
        JsonPath other =
                amal.does("createDraft", Map.of("clientMutationId", "abc", "content", Map.of("headline", "مرة أخرى")));

        assertThat(second.getString("article.id")).isEqualTo(first.getString("article.id"));
        assertThat(second.getList("userErrors")).isEmpty();
        assertThat(other.getString("userErrors[0].code")).isEqualTo("REUSED");
    }

    @Test
    void anIdempotencyKeyBelongsToItsEditorAndMutationForADay() {
        amal.does("createDraft", keyed("first"));

        JsonPath others = basma.does("createDraft", keyed("second"));
        JsonPath sameDay = amal.does("createDraft", keyed("third"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update done_mutation set at = at - interval '25' hour")
                        .executeUpdate());
        JsonPath nextDay = amal.does("createDraft", keyed("third"));

        assertThat(others.getString("article.slug")).isEqualTo("second");
        assertThat(sameDay.getString("userErrors[0].code")).isEqualTo("REUSED");
        assertThat(nextDay.getString("article.slug")).isEqualTo("third");
    }

    private static Map<String, Object> keyed(String slug) {
        return Map.of("clientMutationId", "key", "slug", slug, "content", Map.of("headline", "مسودة"));
    }

    @Test
    void ofThoseWhoTakeASlugAtOnceOneGetsIt() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(4);
        Map<String, ?> input = Map.of("slug", "contended", "content", Map.of("headline", "سباق"));

        List<Future<JsonPath>> tries = IntStream.range(0, 8)
                .mapToObj(i -> editors.submit(() -> amal.does("createDraft", input)))
                .toList();
        List<String> codes = new ArrayList<>();
        for (Future<JsonPath> each : tries) codes.add(each.get().getString("userErrors[0].code"));
        editors.shutdown();

        assertThat(codes).filteredOn(Objects::isNull).hasSize(1);
        assertThat(codes).filteredOn(Objects::nonNull).hasSize(7).containsOnly("TAKEN");
    }

    @Test
    void whatIsNotGivenStaysAndClearingIsExplicit() {
        Map<String, Object> draft = amal.drafts("kept", TEXT);
        draft = amal.does("changeArticle", draft, Map.of("content", Map.of("dateline", "بغداد")));
        draft = amal.does("changeArticle", draft, Map.of("content", Map.of("headline", "عنوان")));
        assertThat(preview("kept").getString("dateline")).isEqualTo("بغداد");

        amal.does("changeArticle", draft, Map.of("content", Map.of("clear", List.of("DATELINE"))));

        assertThat(preview("kept").getString("dateline")).isNull();
        assertThat(preview("kept").getString("body")).isEqualTo(TEXT);
    }

    @Test
    void linksStayWithTheirWordsWhenTheTextIsRewritten() {
        Map<String, Object> draft = amal.drafts("moved", TEXT);

        Map<String, Object> changed = amal.does(
                "changeArticle",
                draft,
                Map.of(
                        "content",
                        Map.of(
                                "paragraphs",
                                List.of(Map.of("text", "فقرة جديدة قبلها."), Map.of("text", "اليوم " + TEXT)))));

        assertThat(changed.get("mentions").toString()).contains("مصطفى الكاظمي");
        assertThat(changed.get("actors").toString()).contains("mustafa-al-kadhimi");
        List<Map<String, ?>> changes = preview("moved").getList("revisions[0].paragraphChanges");
        assertThat(changes).hasSize(2);
    }

    @Test
    void linksAreTakenAwayAndAdded() {
        Map<String, Object> draft = amal.drafts("relinked", TEXT);
        String kadhimi = Somebody.READER
                .reads("{ actor(slug: \"mustafa-al-kadhimi\") { id } }")
                .path("data.actor.id");

        Map<String, Object> without = amal.does("unlinkArticle", draft, Map.of("target", kadhimi));
        assertThat(without.get("actors").toString()).doesNotContain("kadhimi");
        assertThat(without.get("mentions").toString()).doesNotContain("الكاظمي");

        Map<String, Object> with = amal.does("linkArticle", without, Map.of("target", kadhimi));
        assertThat(with.get("mentions").toString()).contains("الكاظمي");

        Map<String, Object> place = Map.of("paragraph", 0, "start", 0, "end", 3);
        Map<String, Object> byHand = amal.does("linkArticle", with, Map.of("target", kadhimi, "place", place));
        assertThat(byHand.get("mentions").toString()).contains("{text=بحث}");
        assertThat(amal.code(
                        "linkArticle",
                        byHand,
                        Map.of("target", kadhimi, "place", Map.of("paragraph", 0, "start", 0, "end", 999))))
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void anArticleLeavesTheDialogueWithItsRound() {
        Map<String, Object> draft = amal.drafts("rounds", TEXT);
        String round = id("round(dialogue: \"us-iraq-strategic-dialogue\", number: 4)");
        Map<String, Object> linked = amal.does("linkArticle", draft, Map.of("target", round));
        assertThat(ofDialogue()).contains("rounds");

        amal.does("unlinkArticle", linked, Map.of("target", round));

        assertThat(ofDialogue()).doesNotContain("rounds");
    }

    private static String id(String query) {
        return Somebody.READER.reads("{ it: " + query + " { id } }").path("data.it.id");
    }

    private List<String> ofDialogue() {
        return amal.somebody()
                .sends(
                        "{ dialogue(slug: \"us-iraq-strategic-dialogue\", preview: true) { articles { nodes { slug } } } }")
                .path("data.dialogue.articles.nodes.slug");
    }

    @Test
    void anEarlierRevisionComesBack() {
        Map<String, Object> draft = amal.drafts("restored", TEXT);
        Map<String, Object> changed = amal.does(
                "changeArticle",
                draft,
                Map.of("content", Map.of("headline", "آخر", "paragraphs", List.of(Map.of("text", "نص آخر")))));

        amal.does("restoreRevision", changed, Map.of("version", 1));

        JsonPath now = preview("restored");
        assertThat(now.getString("headline")).isEqualTo("مسودة عن الحوار");
        assertThat(now.getString("body")).isEqualTo(TEXT);
        assertThat(now.getString("actors")).contains("mustafa-al-kadhimi");
        assertThat(now.getList("revisions.action")).isEqualTo(List.of("RESTORED", "CHANGED", "CREATED"));
        assertThat(now.getList("revisions.author")).isEqualTo(List.of("amal", "amal", "amal"));
    }
}
