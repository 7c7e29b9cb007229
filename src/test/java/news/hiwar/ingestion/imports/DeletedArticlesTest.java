package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article that a chief editor has deleted is brought back by no import and no seed. */
@QuarkusTest
class DeletedArticlesTest extends ImportTest {
    @Inject
    Accounts accounts;

    private Somebody basma;

    @BeforeEach
    void signIn() {
        accounts.open("basma", Role.CHIEF);
        basma = Somebody.signedIn("basma");
    }

    @AfterEach
    void close() {
        accounts.clear();
    }

    @Test
    void aLineDoesNotBringItBackAndSoDoesNoEditedOne() throws Exception {
        folder.write("articles.jsonl", Stories.line("night-talks", "الليل"));
        folder.load();
        delete("night-talks");

        ImportSummary same = folder.load();
        folder.write("articles.jsonl", Stories.line("night-talks", "النهار"));
        ImportSummary edited = folder.load();

        assertThat(same.count(ImportOutcome.STORED) + edited.count(ImportOutcome.STORED))
                .isZero();
        assertThat(isThere("night-talks")).isFalse();
    }

    @Test
    void aPageDoesNotBringItBack() throws Exception {
        folder.write("page.txt", Stories.PAGE);
        folder.load();
        String slug = folder.entry("page.txt", 0).get("slug").asText();
        delete(slug);

        ImportSummary again = folder.load();

        assertThat(again.count(ImportOutcome.STORED)).isZero();
        assertThat(Api.data("{ articles(first: 100) { nodes { headline } } }")
                        .<String>getList("articles.nodes.headline"))
                .doesNotContain(Stories.HEADLINE);
    }

    @Test
    void aSeedDoesNotBringItBack() {
        delete("trump-congratulates-kadhimi-call");

        archive.load(news.hiwar.ingestion.seed.Archive.seedFolder());

        assertThat(isThere("trump-congratulates-kadhimi-call")).isFalse();
    }

    private void delete(String slug) {
        Map<String, Object> article = Api.data("{ article(slug: \"%s\") { id version } }".formatted(slug))
                .getMap("article");
        basma.sends(
                        "mutation($input: DeleteArticleInput!) { deleteArticle(input: $input) { userErrors { code } } }",
                        Map.of("id", article.get("id"), "expectedVersion", article.get("version")))
                .then()
                .body("data.deleteArticle.userErrors", empty());
        assertThat(isThere(slug)).isFalse();
    }

    private static boolean isThere(String slug) {
        return Api.data("{ article(slug: \"%s\") { slug } }".formatted(slug)).get("article") != null;
    }
}
