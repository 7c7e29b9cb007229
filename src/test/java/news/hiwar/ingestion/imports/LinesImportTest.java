package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.Api;
import news.hiwar.ingestion.imports.Progress.ProgressLog;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinesImportTest extends ImportTest {
    private static final String ARTICLES = "articles.jsonl";

    @Inject
    EntityManager entities;

    @Test
    void keepsTheLinksOfTheLineAndFindsThoseOfTheText() throws Exception {
        folder.write(ARTICLES, Stories.line("night-talks", "الليل"));

        ImportSummary tally = folder.load();

        JsonPath article = article("night-talks");
        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(article.getList("actors.slug")).containsExactly("mustafa-al-kadhimi", "nato");
        assertThat(article.getList("topics.slug")).contains("oil-prices");
        assertThat(article.getList("rounds.number")).containsExactly(4);
        assertThat(article.getString("publishedAt")).isEqualTo("2021-07-26T18:00:00Z");
        assertThat(article.getList("mentions.text")).contains("مصطفى الكاظمي");
        assertThat(article.getString("body")).contains("\n\n").contains("من دون بيان ختامي");
    }

    @Test
    void makesWhatTheArticlesReferTo() throws Exception {
        folder.write(
                "outlets.jsonl", "{\"slug\":\"delta-daily\",\"name_ar\":\"صحيفة الدلتا\",\"name_en\":\"Delta Daily\"}");
        folder.write(
                "actors.jsonl", "{\"slug\":\"samir-al-delta\",\"name_ar\":\"سمير الدلتاوي\",\"name_en\":\"Samir\"}");
        folder.write(
                ARTICLES,
                Stories.line("delta-news", "الدلتا")
                        .replace("\"nato\"", "\"samir-al-delta\"")
                        .replace("\"language\"", "\"outlet\":\"delta-daily\",\"language\""));

        ImportSummary tally = folder.load();

        JsonPath article = article("delta-news");
        assertThat(tally.isSuccessful()).isTrue();
        assertThat(article.getString("outlet.slug")).isEqualTo("delta-daily");
        assertThat(article.getList("actors.slug")).contains("samir-al-delta");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        folder.write(ARTICLES, Stories.line("one", "النهر") + "\n" + Stories.line("two", "الجبل") + "\n");
        folder.load();
        String before = article("one").prettify();

        ImportSummary again = folder.load();

        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.hasChanges()).isFalse();
        assertThat(article("one").prettify()).isEqualTo(before);
    }

    @Test
    void updatesAnArticleWhoseLineHasChanged() throws Exception {
        folder.write(ARTICLES, Stories.line("one", "النهر"));
        folder.load();
        folder.write(ARTICLES, Stories.line("one", "البحر").replace("\"nato\"", "\"iran\""));

        ImportSummary again = folder.load();

        JsonPath article = article("one");
        assertThat(again.count(ImportOutcome.UPDATED)).isEqualTo(1);
        assertThat(article.getString("headline")).isEqualTo("خبر عن البحر");
        assertThat(article.getList("actors.slug")).contains("iran").doesNotContain("nato");
    }

    @Test
    void leavesAloneWhatWasMadeHere() throws Exception {
        folder.write(ARTICLES, Stories.line("trump-congratulates-kadhimi-call", "النهر"));

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.KEPT)).isEqualTo(1);
        assertThat(article("trump-congratulates-kadhimi-call").getString("headline"))
                .doesNotContain("النهر");
    }

    @Test
    void skipsABrokenLineAndGoesOn() throws Exception {
        folder.write(
                ARTICLES,
                String.join(
                        "\n",
                        Stories.line("first", "النهر"),
                        "{\"slug\": \"second\", ",
                        Stories.line("third", "الجبل").replace("\"nato\"", "\"nobody-here\""),
                        Stories.line("Fourth", "الوادي"),
                        Stories.line("first", "السهل"),
                        Stories.line("last", "الساحل")));

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(2);
        assertThat(tally.isSuccessful()).isFalse();
        assertThat(folder.entry(ARTICLES, 2).get("outcome").asText()).isEqualTo("BROKEN");
        assertThat(folder.entry(ARTICLES, 3).get("reason").asText()).isEqualTo("no actor has the slug nobody-here");
        assertThat(folder.entry(ARTICLES, 4).get("reason").asText()).contains("a slug consists of");
        assertThat(folder.entry(ARTICLES, 5).get("reason").asText()).contains("earlier line");
        assertThat(article("first").getString("headline")).contains("النهر");
        assertThat(article("last").getString("headline")).contains("الساحل");
    }

    @Test
    void tellsOfAReprintAndStoresItAllTheSame() throws Exception {
        String line = Stories.line("agency-copy", "المصفاة");
        folder.write(
                ARTICLES,
                line + "\n" + line.replace("agency-copy", "paper-copy").replace("خبر عن", "نبأ عن"));

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(2);
        assertThat(folder.entry(ARTICLES, 2).at("/reprint/of").asText()).isEqualTo("agency-copy");
        assertThat(folder.entry(ARTICLES, 2).at("/reprint/likeness").asDouble()).isEqualTo(1);
        assertThat(fingerprints("agency-copy")).isPositive();
        assertThat(fingerprints("paper-copy")).isZero(); // a text that is often reprinted is not compared more often
    }

    @Test
    void leavesWholeArticlesWhenItBreaksOffAndCompletesThemTheNextTime() throws Exception {
        int articles = 1200;
        folder.write(
                ARTICLES,
                IntStream.range(0, articles)
                        .mapToObj(i -> Stories.line("many-" + i, "الرقم " + i))
                        .collect(Collectors.joining("\n")));
        Progress crash = new ProgressLog(java.time.Clock.systemUTC(), line -> {}) {
            @Override
            public void done(long bytes, long documents) {
                if (documents > 0) throw new IllegalStateException("the power is off");
            }
        };

        assertThatThrownBy(() -> folder.load(crash)).hasMessage("the power is off");
        int stored = total();
        ImportSummary again = folder.load();

        assertThat(stored).isBetween(Archive.seededArticles() + 1, Archive.seededArticles() + articles - 1);
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(stored - Archive.seededArticles());
        assertThat(total()).isEqualTo(Archive.seededArticles() + articles);
        assertThat(article("many-0").getList("actors.slug")).contains("nato");
    }

    private long fingerprints(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from fingerprint f join article a on a.id = f.article_id where a.slug = ?1",
                        Long.class)
                .setParameter(1, slug)
                .getSingleResult());
    }

    private static int total() {
        return Api.data("{ articles { totalCount } }").getInt("articles.totalCount");
    }

    private static JsonPath article(String slug) {
        return Api.data("""
                { article(slug: "%s") { headline body publishedAt updatedAt outlet { slug } actors { slug }
                    topics { slug } rounds { number } mentions { text } } }""".formatted(slug)).setRootPath("data.article");
    }
}
