package news.hiwar.editorial.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingTest extends AtTheDesk {
    /** Less than the 30 seconds after which the schedule looks by itself: the timer has to do it. */
    private static final Duration SOON = Duration.ofSeconds(10);

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
    void anEmbargoBeyondTheScheduleIsRefused() {
        Instant due = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> draft = amal.drafts("planned", TEXT);
        Map<String, Object> planned = amal.does("scheduleArticle", draft, Map.of("publishAt", due.toString()));

        assertThat(amal.code(
                        "embargoArticle",
                        planned,
                        Map.of("until", due.plusSeconds(1).toString())))
                .isEqualTo("SCHEDULED");
        assertThat(amal.does("embargoArticle", planned, Map.of("until", due.toString())))
                .containsEntry("state", "SCHEDULED");
    }

    @Test
    void aScheduledArticleIsPublishedWhenItIsDue() throws InterruptedException {
        Instant due = Instant.now().plusMillis(1500);
        Map<String, Object> draft = amal.drafts("due", TEXT);

        amal.does("scheduleArticle", draft, Map.of("publishAt", due.toString()));

        assertThat(headline("due")).isNull();
        while (headline("due") == null && Instant.now().isBefore(due.plus(SOON))) TimeUnit.MILLISECONDS.sleep(20);
        Instant published = Instant.parse(Somebody.READER
                .reads("{ article(slug: \"due\") { publishedAt } }")
                .path("data.article.publishedAt"));
        assertThat(published).isBetween(due, due.plus(SOON));
    }

    @Test
    void whatReadersSeeOrWillSeeHasAText() {
        Map<String, Object> noText = Map.of("content", Map.of("paragraphs", List.of()));
        Map<String, Object> draft = amal.drafts("texts", TEXT);
        assertThat(amal.code("publishArticle", amal.drafts("empty"), Map.of())).isEqualTo("INCOMPLETE");

        Map<String, Object> scheduled =
                amal.does("scheduleArticle", draft, Map.of("publishAt", "2100-01-01T00:00:00Z"));
        assertThat(amal.code("changeArticle", scheduled, noText)).isEqualTo("INCOMPLETE");
        Map<String, Object> published = amal.does("publishArticle", scheduled, Map.of());
        Map<String, Object> correction = new HashMap<>(noText);
        correction.put("note", "لا نص");
        assertThat(amal.code("correctArticle", published, correction)).isEqualTo("INCOMPLETE");
    }

    @Test
    void bringingAnEarlierTextBackToReadersIsACorrection() {
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("back", TEXT), Map.of());
        article = amal.does(
                "correctArticle", article, Map.of("note", "الأول", "content", Map.of("headline", "عنوان آخر")));
        assertThat(amal.code("restoreRevision", article, Map.of("version", 2))).isEqualTo("OUT_OF_RANGE");

        amal.does("restoreRevision", article, Map.of("version", 2, "note", "الثاني"));

        assertThat(headline("back")).isEqualTo("مسودة عن الحوار");
        basma.somebody()
                .sends("{ auditTrail(first: 2) { action detail } }")
                .then()
                .body("data.auditTrail.action", equalTo(List.of("CORRECTED", "CORRECTED")))
                .body("data.auditTrail.detail", equalTo(List.of("الثاني", "الأول")));
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
