package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.graph.article.Article;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");
    private static final String SEARCH = """
            query($query: String!, $filter: ArticleFilter, $first: Int, $after: String) {
                search(query: $query, filter: $filter, first: $first, after: $after) {
                    totalCount didYouMean pageInfo { hasNextPage endCursor }
                    edges { score node { slug headline standfirst body } highlights { field fragment matches { start end kind } } }
                    facets { actors { articles actor { slug } } topics { articles topic { slug } } outlets { articles outlet { slug } } }
                } }""";

    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سليماني",
                "سُلَيماني",
                "سليمانى",
                "سلیمانی",
                "ســليماني",
                "ﺳﻠﻴﻤﺎﻧﻲ",
                "\u200Fسليماني",
                "وسليماني",
                "سليمامي",
                "sgdlhkd"
            })
    void everySpellingFindsTheSameStory(String spelling) {
        assertThat(slugs(search(spelling))).contains("kadhimi-pompeo-call-strategic-dialogue");
    }

    @Test
    void anotherNameOfAnActorIsAsGood() {
        List<String> trump = slugs(search("ترامب"));

        assertThat(slugs(search("ترمب"))).containsExactlyInAnyOrderElementsOf(trump);
        assertThat(trump).contains("state-department-sets-april-round"); // which writes ترمب
        assertThat(slugs(search("امريكا"))).hasSize(Archive.seededArticles()); // which write الأميركية or واشنطن
    }

    @Test
    void highlightsCutTheTextAndSayWhy() {
        assertThat(highlighted("ترامب")).contains("EXACT ترامب", "ALIAS دونالد ترمب");
        assertThat(highlighted("حكومه")).contains("STEM الحكومة", "STEM حكومته");
        assertThat(highlighted("الحكومه")).contains("FOLDED الحكومة");
    }

    /** The matches of all highlights, checked to cut the texts that they come from. */
    private static List<String> highlighted(String query) {
        JsonPath found = search(query);

        List<Map<String, Object>> edges = found.getList("search.edges");
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            String path = "search.edges[" + i + "].";
            for (Map<String, Object> highlight : found.<Map<String, Object>>getList(path + "highlights")) {
                String fragment = highlight.get("fragment").toString();
                String field = highlight.get("field").toString();
                assertThat(found.getString(path + "node." + field)).contains(fragment);
                int last = 0;
                for (Object match : (List<?>) highlight.get("matches")) {
                    int start = (int) ((Map<?, ?>) match).get("start");
                    int end = (int) ((Map<?, ?>) match).get("end");
                    assertThat(start).isGreaterThanOrEqualTo(last);
                    String kind = ((Map<?, ?>) match).get("kind").toString();
                    kinds.add(kind + " " + fragment.substring(start, end));
                    last = end;
                }
            }
        }
        return kinds;
    }

    @Test
    void mendsAWordThatNobodyWrote() {
        JsonPath found = search("الكاظمي بومبييو");

        assertThat(slugs(found)).startsWith("kadhimi-pompeo-call-strategic-dialogue");
        assertThat(found.getString("search.didYouMean")).isEqualTo("الكاظمي بومبيو");
        assertThat(search("الكاظمي بومبيو").getString("search.didYouMean")).isNull();
    }

    @Test
    void aPhraseStandsThereWordByWord() {
        assertThat(slugs(search("\"الحوار الاستراتيجي\""))).isNotEmpty();
        assertThat(slugs(search("\"الاستراتيجي الحوار\""))).isEmpty();
        assertThat(slugs(search("الاستراتيجي الحوار"))).isNotEmpty();
    }

    @Test
    void aLongQuestionFindsWhatAnswersIt() {
        assertThat(slugs(search(
                        "ما الذي يريده رئيس الحكومة من لقائه بالرئيس بايدن بشأن أزمة الكهرباء وشراء الأصوات في بغداد")))
                .startsWith("kadhimi-heads-to-washington-last-round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*", "?:\\/", "AND OR NOT", "\"", "\"\"", "((", "field:x~2^", "😀", "~بغداد", "@ACTOR1"
            })
    void noInputIsASyntaxError(String query) {
        assertThat(search(query).getInt("search.totalCount")).isNotNegative();
    }

    @Test
    void filtersAsListsDoAndCounts() {
        Map<String, Object> filter = Map.of("dialogue", "us-iraq-strategic-dialogue", "rounds", List.of(4));
        JsonPath found = Api.data(SEARCH, Map.of("query", "العراق", "filter", filter));

        assertThat(slugs(found))
                .containsExactlyInAnyOrder(
                        "kadhimi-heads-to-washington-last-round", "allawi-washington-visit-troop-cuts");
        assertThat(found.getInt("search.totalCount")).isEqualTo(2);
        assertThat(found.<Map<String, Object>>getList("search.facets.outlets"))
                .containsExactly(Map.of("articles", 1, "outlet", Map.of("slug", "asharq")));
        assertThat(found.<Integer>getList("search.facets.actors.articles"))
                .hasSize(10)
                .allMatch(n -> n <= 2);
    }

    @Test
    void pagesNeitherRepeatNorSkipWhenArticlesArrive() {
        for (int i = 0; i < 25; i++) archive.publish("old-" + i, NOON.plusSeconds(i));
        List<String> all = new ArrayList<>();
        String after = null;
        for (int page = 0; page < 3; page++) {
            JsonPath found = Api.data(
                    SEARCH,
                    after == null
                            ? Map.of("query", "مقدمة الخبر", "first", 10)
                            : Map.of("query", "مقدمة الخبر", "first", 10, "after", after));
            all.addAll(slugs(found));
            after = found.getString("search.pageInfo.endCursor");
            archive.publish("new-" + page, NOON.plusSeconds(100 + page));
        }

        assertThat(all.stream().filter(slug -> slug.startsWith("old-")))
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(all).noneMatch(slug -> slug.startsWith("new-"));
    }

    @Test
    void anArticleIsFoundWhenCommittedAndNotBefore() {
        QuarkusTransaction.requiringNew().run(() -> {
            archive.publish("secret", NOON);
            assertThat(QuarkusTransaction.suspendingExisting().call(() -> slugs(search("secret"))))
                    .isEmpty();
        });
        assertThat(slugs(search("secret"))).containsExactly("secret");

        archive.withdraw("secret");
        assertThat(slugs(search("secret"))).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverFound() {
        QuarkusTransaction.begin();
        archive.publish("undone", NOON);
        QuarkusTransaction.rollback();

        assertThat(slugs(search("undone"))).isEmpty();
        assertThat(Article.count("slug", "undone")).isZero();
    }

    private static JsonPath search(String query) {
        return Api.data(SEARCH, Map.of("query", query));
    }

    private static List<String> slugs(JsonPath found) {
        return found.getList("search.edges.node.slug");
    }
}
