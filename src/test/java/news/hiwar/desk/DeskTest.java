package news.hiwar.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hiwar.seed.Archive;
import news.hiwar.staff.Accounts;
import news.hiwar.staff.Role;
import news.hiwar.staff.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskTest {
    private static final String TEXT = "بحث مصطفى الكاظمي ملف الانسحاب في بغداد.";

    @Inject
    Accounts accounts;

    @Inject
    Archive archive;

    private Editor amal;
    private Editor basma;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        accounts.open("basma", Role.CHIEF);
        amal = Editor.named("amal");
        basma = Editor.named("basma");
    }

    @AfterEach
    void reset() {
        accounts.clear();
        archive.reset();
    }

    private static String headline(String slug) {
        return Somebody.READER
                .reads("{ article(slug: \"%s\") { headline } }".formatted(slug))
                .path("data.article.headline");
    }

    @Test
    void readersSeeADraftOnlyOnceItIsPublished() {
        Map<String, Object> draft = amal.drafts("fresh", TEXT);
        assertThat(headline("fresh")).isNull();

        Map<String, Object> published = amal.does("publishArticle", draft, Map.of());

        assertThat(headline("fresh")).isEqualTo("مسودة عن الحوار");
        assertThat(published).containsEntry("state", "PUBLISHED").containsEntry("version", 2);
        assertThat(Instant.parse(published.get("publishedAt").toString()))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void theTextOfADraftIsLinked() {
        Map<String, Object> draft = amal.drafts("linked", TEXT);

        assertThat(draft.get("actors").toString()).contains("mustafa-al-kadhimi");
        assertThat(draft.get("mentions").toString()).contains("مصطفى الكاظمي");
    }

    @Test
    void aPublishedArticleIsCorrectedInTheOpen() {
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("open", TEXT), Map.of());
        assertThat(amal.code("changeArticle", article, Map.of("content", Map.of("headline", "آخر"))))
                .isEqualTo("PUBLISHED");

        amal.does(
                "correctArticle", article, Map.of("note", "صُحح العنوان", "content", Map.of("headline", "عنوان مصحح")));

        Somebody.READER
                .reads("{ article(slug: \"open\") { headline corrections { note } } }")
                .then()
                .body("data.article.headline", equalTo("عنوان مصحح"))
                .body("data.article.corrections.note", equalTo(List.of("صُحح العنوان")));
    }

    @Test
    void aWithdrawnArticleIsGoneAndKeepsItsSlug() {
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("gone", TEXT), Map.of());
        assertThat(headline("gone")).isNotNull();

        Map<String, Object> withdrawn = amal.does("withdrawArticle", article, Map.of());

        assertThat(headline("gone")).isNull();
        JsonPath again = amal.does("createDraft", Map.of("slug", "gone", "content", Map.of("headline", "آخر")));
        assertThat(again.getString("userErrors[0].code")).isEqualTo("TAKEN");
        amal.does("publishArticle", withdrawn, Map.of());
        assertThat(headline("gone")).isNotNull();
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
        return amal.somebody().sends(document).then().extract().jsonPath().setRootPath("data.article");
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

    @Test
    void anEmbargoHoldsWhateverElse() {
        Map<String, Object> draft = amal.drafts("held", TEXT);
        Instant until = Instant.now().plusSeconds(3600);

        Map<String, Object> held = amal.does("embargoArticle", draft, Map.of("until", until.toString()));

        assertThat(amal.code("publishArticle", held, Map.of())).isEqualTo("EMBARGOED");
        assertThat(amal.code(
                        "scheduleArticle",
                        held,
                        Map.of("publishAt", until.minusSeconds(1).toString())))
                .isEqualTo("EMBARGOED");
        assertThat(headline("held")).isNull();
    }

    @Test
    void aScheduledArticleIsPublishedWithinASecondOfItsTime() throws InterruptedException {
        Instant due = Instant.now().plusMillis(1500);
        Map<String, Object> draft = amal.drafts("due", TEXT);

        amal.does("scheduleArticle", draft, Map.of("publishAt", due.toString()));

        assertThat(headline("due")).isNull();
        while (headline("due") == null && Instant.now().isBefore(due.plusSeconds(10))) TimeUnit.MILLISECONDS.sleep(20);
        Instant published = Instant.parse(Somebody.READER
                .reads("{ article(slug: \"due\") { publishedAt } }")
                .path("data.article.publishedAt"));
        assertThat(published).isBetween(due, due.plusSeconds(1));
    }

    @Test
    void onlyAChiefDeletesAndTheSlugIsNotHadAgain() {
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("deleted", TEXT), Map.of());
        Map<String, ?> input = Map.of("id", article.get("id"), "expectedVersion", article.get("version"));
        String delete =
                "mutation($input: DeleteArticleInput!) { deleteArticle(input: $input) { userErrors { code } } }";
        amal.somebody().sends(delete, input).then().body("errors[0].extensions.code", equalTo("FORBIDDEN"));

        basma.somebody().sends(delete, input).then().body("errors", nullValue());

        assertThat(headline("deleted")).isNull();
        JsonPath again = amal.does("createDraft", Map.of("slug", "deleted", "content", Map.of("headline", "آخر")));
        assertThat(again.getString("userErrors[0].code")).isEqualTo("TAKEN");
        basma.somebody()
                .sends("{ auditTrail(first: 2) { who action subject } }")
                .then()
                .body("data.auditTrail[0].action", equalTo("DELETED"))
                .body("data.auditTrail[0].who", equalTo("basma"))
                .body("data.auditTrail[0].subject", equalTo("deleted"))
                .body("data.auditTrail[1].action", equalTo("PUBLISHED"));
    }
}
