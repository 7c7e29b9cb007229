package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "amal", roles = "editor")
class PagesImportTest extends ImportTest {
    private static final String PREVIEW = """
            query($text: String!) { importPreview(text: $text) { outcome slug headline standfirst dateline
                reprintOf { slug } likeness publishedAt publication { from to } paragraphs { text }
                links { text start end part paragraph target { id } } dropped { reason } } }""";

    @Test
    void storesAPageAndTellsWhatWasFound() throws Exception {
        folder.write("saved/story.txt", Stories.PAGE);

        folder.load();

        JsonNode entry = folder.entry("saved/story.txt", 0);
        JsonPath article = article(entry.get("slug").asText());
        assertThat(article.getString("headline")).isEqualTo(Stories.HEADLINE);
        assertThat(article.getString("publication.from")).isEqualTo("2021-07-26");
        assertThat(article.getString("source.document")).isEqualTo("saved/story.txt");
        assertThat(article.getList("actors.slug")).contains("mustafa-al-kadhimi");
        assertThat(article.getString("body")).contains("مشاريع الربط").doesNotContain("جميع الحقوق");
        assertThat(entry.at("/findings/links")).isNotEmpty();
        assertThat(entry.at("/findings/dropped").findValuesAsText("text")).contains("شارك");
    }

    @Test
    void isPreviewedAsItIsImported() throws Exception {
        JsonPath preview = preview(Stories.PAGE);
        folder.write("story.txt", Stories.PAGE);

        folder.load();

        JsonPath article = article(preview.getString("slug"));
        assertThat(preview.getString("outcome")).isEqualTo("STORED");
        assertThat(article.getString("headline")).isEqualTo(preview.getString("headline"));
        assertThat(article.getString("dateline")).isEqualTo(preview.getString("dateline"));
        assertThat(article.getString("publishedAt")).isEqualTo(preview.getString("publishedAt"));
        assertThat(article.getList("paragraphs.text")).isEqualTo(preview.getList("paragraphs.text"));
        List<Map<String, Object>> inBody = preview.getList("links.findAll { it.part == 'BODY' }");
        assertThat(article.getList("mentions.text"))
                .isNotEmpty()
                .isSubsetOf(inBody.stream().map(link -> link.get("text")).toList());
    }

    @Test
    void previewsWithoutStoring() {
        preview(Stories.PAGE);

        assertThat(Api.data("{ articles { totalCount } }").getInt("articles.totalCount"))
                .isEqualTo(Archive.seededArticles());
    }

    @Test
    void refusesToPreviewWhatHoldsNoArticle() {
        String code = Api.send(PREVIEW, Map.of("text", "الرئيسية\nأخبار\nرياضة\n"))
                .extract()
                .path("errors[0].extensions.code");

        assertThat(code).isEqualTo("NO_ARTICLE");
    }

    @Test
    void updatesTheArticleOfAnEditedPageUnderItsSlug() throws Exception {
        folder.write("story.txt", Stories.PAGE);
        folder.load();
        String slug = folder.entry("story.txt", 0).get("slug").asText();
        folder.write("story.txt", Stories.REPRINT);

        ImportSummary again = folder.load();

        assertThat(again.count(ImportOutcome.UPDATED)).isEqualTo(1);
        assertThat(folder.entry("story.txt", 0).get("slug").asText()).isEqualTo(slug);
        assertThat(article(slug).getString("body")).contains("جدولا محددا");
    }

    @Test
    void takesAnotherPageOfTheSameNameForWhatItIs() throws Exception {
        folder.write("story.txt", Stories.PAGE);
        folder.load();
        folder.write("story.txt", OTHER);

        ImportSummary again = folder.load();

        assertThat(again.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(Api.data("{ articles { totalCount } }").getInt("articles.totalCount"))
                .isEqualTo(Archive.seededArticles() + 2);
    }

    @Test
    void doesNotStoreAReprintButTellsOfIt() throws Exception {
        folder.write("a.txt", Stories.PAGE);
        folder.write("b.txt", Stories.REPRINT);

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(tally.count(ImportOutcome.NEAR_DUPLICATE)).isEqualTo(1);
        JsonNode reprint = folder.entry("b.txt", 0).get("reprint");
        assertThat(reprint.get("of").asText())
                .isEqualTo(folder.entry("a.txt", 0).get("slug").asText());
        assertThat(reprint.get("likeness").asDouble()).isBetween(0.6, 0.99);
        assertThat(preview(Stories.REPRINT).getString("reprintOf.slug"))
                .isEqualTo(reprint.get("of").asText());
    }

    @Test
    void refusesAPageWithoutAnArticleAndGoesOn() throws Exception {
        folder.write("a.txt", "الرئيسية\nأخبار\nرياضة\nاقتصاد\n");
        folder.write("b.txt", Stories.PAGE);

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(folder.entry("a.txt", 0).get("outcome").asText()).isEqualTo("REFUSED");
        assertThat(folder.entry("a.txt", 0).get("reason").asText()).isNotBlank();
    }

    private static final String OTHER = """
            مزارعون يشكون شح المياه في الجنوب

            البصرة - شكا مزارعون في قرى الجنوب من تراجع منسوب المياه في القنوات التي تسقي بساتين النخيل منذ مطلع الشهر الماضي.

            وقال أحدهم إن نصف أرضه بقي من دون زراعة هذا الموسم لأن المضخات لا تصل إليها إلا ساعات قليلة في الأسبوع الواحد.

            وتقول دائرة الري إن العمل جار على تنظيف القنوات القديمة وإن فرقا فنية ستوزع الحصص بالتساوي بين القرى كلها.
            """;

    private static JsonPath preview(String text) {
        return Api.data(PREVIEW, Map.of("text", text)).setRootPath("data.importPreview");
    }

    private static JsonPath article(String slug) {
        return Api.data("""
                { article(slug: "%s") { headline body dateline publishedAt publication { from } source { document }
                    actors { slug } paragraphs { text } mentions { text } } }""".formatted(slug)).setRootPath("data.article");
    }
}
