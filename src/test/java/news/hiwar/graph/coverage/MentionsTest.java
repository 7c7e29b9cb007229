package news.hiwar.graph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.Api;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.Test;

/** Every link of every seeded article has evidence, and the offsets cut exactly that out of the text. */
@QuarkusTest
class MentionsTest {
    private static final String ARTICLES = """
            { articles(first: 100) { nodes {
                slug headline
                paragraphs { index text }
                actors { id } topics { id } rounds { id }
                mentions { paragraph start end text target {
                    __typename ... on Node { id }
                    ... on Actor { name } ... on Topic { name } ... on DialogueRound { name number } } }
            } } }""";

    @Test
    void cutTheirTextOutOfTheParagraphs() {
        for (Map<String, Object> article : articles()) {
            List<Map<String, Object>> paragraphs = list(article, "paragraphs");
            assertThat(paragraphs).hasSizeBetween(6, 12);
            for (Map<String, Object> mention : list(article, "mentions")) {
                String text =
                        (String) paragraphs.get((int) mention.get("paragraph")).get("text");
                assertThat(text.substring((int) mention.get("start"), (int) mention.get("end")))
                        .isEqualTo(mention.get("text"))
                        .isNotBlank();
                Map<?, ?> target = (Map<?, ?>) mention.get("target");
                assertThat(target.get("name").toString()).isNotBlank();
            }
        }
    }

    @Test
    void proveEveryLinkAndNoOther() {
        for (Map<String, Object> article : articles()) {
            Set<Object> linked = new HashSet<>();
            List.of("actors", "topics", "rounds")
                    .forEach(field -> list(article, field).forEach(of -> linked.add(of.get("id"))));
            Set<Object> mentioned = new HashSet<>();
            list(article, "mentions").forEach(mention -> mentioned.add(((Map<?, ?>) mention.get("target")).get("id")));

            assertThat(linked)
                    .as(article.get("slug").toString())
                    .isEqualTo(mentioned)
                    .isNotEmpty();
        }
    }

    @Test
    void theMostMentionedActorComesFirst() {
        JsonPath data = Api.data("{ article(slug: \"trump-congratulates-kadhimi-call\") { actors { slug } } }");

        assertThat(data.getList("article.actors.slug").subList(0, 3)).contains("mustafa-al-kadhimi", "united-states");
    }

    private static List<Map<String, Object>> articles() {
        List<Map<String, Object>> articles = Api.data(ARTICLES).getList("articles.nodes");
        assertThat(articles).hasSize(Archive.seededArticles());
        return articles;
    }

    @SuppressWarnings("unchecked") // as the operation selects
    private static List<Map<String, Object>> list(Map<String, Object> article, String field) {
        return (List<Map<String, Object>>) article.get(field);
    }
}
