package news.hiwar.editorial.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

/** Asks for an article that is not published by every path that the schema has. */
@QuarkusTest
class VisibilityTest extends AtTheDesk {
    private static final String TEXT =
            "عقدت بغداد وواشنطن الجولة الرابعة من الحوار الاستراتيجي، وتحدث مصطفى الكاظمي عن انسحاب القوات زعبلطيات.";

    /** What a reader can ask for, by name; each answer must be the same with the article there and without it. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("article", "{ article(slug: \"hidden\") { id } }"),
            Map.entry("node", "{ node(id: \"QXJ0aWNsZTpoaWRkZW4\") { id } }"),
            Map.entry("nodes", "{ nodes(ids: [\"QXJ0aWNsZTpoaWRkZW4\"]) { id } }"),
            Map.entry(
                    "articles",
                    "{ articles(first: 100) { totalCount edges { cursor node { slug } } pageInfo { endCursor } } }"),
            Map.entry(
                    "filtered",
                    "{ articles(filter: { actors: [\"mustafa-al-kadhimi\"], language: AR }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "allActors",
                    "{ articles(filter: { allActors: [\"mustafa-al-kadhimi\"] }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "ofOutlet",
                    "{ articles(filter: { outlets: [\"kurdistan-24\"] }, last: 5) { totalCount nodes { slug } } }"),
            Map.entry(
                    "ofTopic",
                    "{ articles(filter: { topics: [\"troop-withdrawal\"] }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "ofRound",
                    "{ articles(filter: { dialogue: \"us-iraq-strategic-dialogue\", rounds: [4] }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "actor",
                    "{ actor(slug: \"mustafa-al-kadhimi\") { articles { totalCount nodes { slug } } topics { articles topic { slug } }"
                            + " coActors { articles actor { slug } } } }"),
            Map.entry("actors", "{ actors(filter: { topic: \"troop-withdrawal\" }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "actorsOf",
                    "{ actors(filter: { dialogue: \"us-iraq-strategic-dialogue\" }) { totalCount nodes { slug } } }"),
            Map.entry(
                    "topic",
                    "{ topic(slug: \"troop-withdrawal\") { articles { totalCount nodes { slug } } actors { articles actor { slug } } } }"),
            Map.entry(
                    "dialogue",
                    "{ dialogue(slug: \"us-iraq-strategic-dialogue\") { articles { totalCount nodes { slug } } } }"),
            Map.entry(
                    "round",
                    "{ round(dialogue: \"us-iraq-strategic-dialogue\", number: 4) { articles { totalCount nodes { slug } } } }"),
            Map.entry("outlet", "{ outlet(slug: \"kurdistan-24\") { articles { totalCount nodes { slug } } } }"),
            Map.entry(
                    "search",
                    "{ search(query: \"الكاظمي الانسحاب\") { totalCount didYouMean edges { cursor score node { slug }"
                            + " highlights { fragment } } facets { actors { articles actor { slug } } topics { articles } outlets { articles } } } }"),
            Map.entry("searchItsWord", "{ search(query: \"زعبلطيات\") { totalCount didYouMean nodes { slug } } }"),
            Map.entry("didYouMean", "{ search(query: \"زعبلطيت الكاظمي\") { totalCount didYouMean } }"),
            Map.entry("suggest", "{ suggest(prefix: \"مسودة\") { text } }"),
            Map.entry(
                    "related",
                    "{ articles { nodes { slug related(first: 20) { score article { slug } reasons { kind weight terms } } } } }"),
            Map.entry("corrections", "{ articles { nodes { corrections { note } viewerCanChange } } }"));

    private static Map<String, String> read() {
        Map<String, String> answers = new LinkedHashMap<>();
        PATHS.forEach((name, document) ->
                answers.put(name, Somebody.READER.reads(document).asString()));
        return answers;
    }

    private static Map<String, String> executed() {
        Map<String, String> answers = new LinkedHashMap<>();
        PATHS.forEach((name, document) -> answers.put(
                name,
                Somebody.READER
                        .request()
                        .header("Cache-Control", "no-cache")
                        .queryParam("query", document)
                        .get("/graphql")
                        .asString()));
        return answers;
    }

    @Test
    void readersAnswersAreTheSameWithADraftAndWithoutIt() {
        Map<String, String> before = executed();
        assertThat(before).allSatisfy((name, answer) -> assertThat(answer).doesNotContain("\"errors\""));

        Map<String, Object> draft = amal.drafts("hidden", TEXT);

        assertThat(executed()).isEqualTo(before);
        assertThat(read()).isEqualTo(before);

        Map<String, Object> published = amal.does("publishArticle", draft, Map.of());
        Set<String> told = changed(before, executed());
        assertThat(told)
                .contains("article", "node", "articles", "search", "searchItsWord", "related", "topic", "ofRound");
        assertThat(read()).isEqualTo(executed());

        amal.does("withdrawArticle", published, Map.of());
        assertThat(unranked(executed())).isEqualTo(unranked(before));
        assertThat(unranked(read())).isEqualTo(unranked(before));
        assertThat(read().get("search")).doesNotContain("hidden");
        assertThat(read().get("related")).doesNotContain("hidden");
    }

    /** Without those that are weighed by words: the index weighs what it has deleted until it tidies up. */
    private static Map<String, String> unranked(Map<String, String> answers) {
        Map<String, String> rest = new LinkedHashMap<>(answers);
        rest.keySet().removeAll(Set.of("search", "related"));
        return rest;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((name, answer) -> {
            if (!answer.equals(after.get(name))) changed.add(name);
        });
        return changed;
    }

    @Test
    void previewShowsTheDraftToEditorsByTheSamePaths() {
        amal.drafts("hidden", TEXT);

        for (String path : List.of(
                "article",
                "node",
                "nodes",
                "articles",
                "filtered",
                "allActors",
                "ofOutlet",
                "ofTopic",
                "ofRound",
                "actor",
                "topic",
                "dialogue",
                "round",
                "outlet",
                "search",
                "searchItsWord",
                "related")) {
            String preview = preview(String.valueOf(PATHS.get(path)));
            assertThat(amal.somebody().sends(preview).asString())
                    .as(path)
                    .containsAnyOf("\"hidden\"", "QXJ0aWNsZTpoaWRkZW4")
                    .doesNotContain("\"errors\"");
            Somebody.READER.sends(preview).then().body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
    }

    /** The same query with the argument, be there others or not. */
    private static String preview(String document) {
        Matcher root = Pattern.compile("\\{ (\\w+)(\\()?").matcher(document);
        assertThat(root.find()).isTrue();
        return root.group(2) == null
                ? document.replaceFirst("\\{ (\\w+)", "{ $1(preview: true)")
                : document.replaceFirst("\\{ (\\w+)\\(", "{ $1(preview: true, ");
    }

    @Test
    void onlyTheQueryThatAsksForAPreviewGetsIt() {
        amal.drafts("hidden", TEXT);

        JsonPath answer = amal.somebody()
                .sends("{ a: articles(preview: true) { totalCount } b: articles { totalCount }"
                        + " c: topic(slug: \"troop-withdrawal\", preview: true) { articles { totalCount } }"
                        + " d: topic(slug: \"troop-withdrawal\") { articles { totalCount } } }")
                .jsonPath();

        assertThat(answer.getInt("data.a.totalCount")).isEqualTo(Archive.seededArticles() + 1);
        assertThat(answer.getInt("data.b.totalCount")).isEqualTo(Archive.seededArticles());
        assertThat(answer.getInt("data.c.articles.totalCount"))
                .isEqualTo(answer.getInt("data.d.articles.totalCount") + 1);
    }
}
