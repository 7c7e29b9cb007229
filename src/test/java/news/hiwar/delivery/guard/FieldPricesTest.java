package news.hiwar.delivery.guard;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldPricesTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Path.of("graphql", "schema.graphql").toFile()));

    private static final String VARIABLE = "query($text: String!) { search(query: $text) { nodes { slug } } }";

    @Test
    void aSearchIsPricedByItsWords() {
        long one = cost(VARIABLE, Map.of("text", "word"));
        long two = cost(VARIABLE, Map.of("text", " two  words "));

        assertThat(one).isGreaterThan(cost("{ articles(first: 20) { nodes { slug } } }", Map.of()));
        assertThat(two).isGreaterThan(one);
        assertThat(cost(VARIABLE, Map.of("text", "w ".repeat(20)))).isEqualTo(one + 19 * (two - one));
        assertThat(cost(VARIABLE, Map.of("text", "w ".repeat(21))))
                .isEqualTo(cost(VARIABLE, Map.of("text", "w ".repeat(20))));
    }

    @Test
    void wordsCountHoweverTheyAreGiven() {
        long given = cost(VARIABLE, Map.of("text", "two words"));

        assertThat(cost("{ search(query: \"two words\") { nodes { slug } } }", Map.of()))
                .isEqualTo(given);
        assertThat(cost("query($text: String! = \"two words\") { search(query: $text) { nodes { slug } } }", Map.of()))
                .isEqualTo(given);
        assertThat(cost(
                        "query($text: String! = \"one\") { search(query: $text) { nodes { slug } } }",
                        Map.of("text", "two words")))
                .isEqualTo(given);
    }

    @Test
    void whatASearchSelectsAddsToItsPrice() {
        long plain = cost("{ search(query: \"word\") { edges { cursor } } }", Map.of());

        assertThat(cost("{ search(query: \"word\") { edges { highlights { fragment } } } }", Map.of()))
                .isEqualTo(plain + 20 * 5);
        assertThat(cost("{ search(query: \"word\") { edges { cursor } didYouMean } }", Map.of()))
                .isGreaterThan(plain);
    }

    @Test
    void theSameFieldTwiceCostsTwice() {
        long once = cost("{ search(query: \"word\") { nodes { slug } } }", Map.of());

        assertThat(cost(
                        "{ a: search(query: \"word\") { nodes { slug } } b: search(query: \"word\") { nodes { slug } } }",
                        Map.of()))
                .isEqualTo(2 * once);
    }

    @Test
    void relatedStoriesArePricedForEachArticle() {
        assertThat(cost("{ articles(first: 100) { nodes { related(first: 1) { score } } } }", Map.of()))
                .isGreaterThan(100 * 50);
    }

    @Test
    void aPreviewIsPricedByTheLengthOfItsText() {
        String preview = "query($text: String!) { importPreview(text: $text) { outcome } }";

        assertThat(cost(preview, Map.of("text", "ا".repeat(100_000))))
                .isGreaterThan(cost(preview, Map.of("text", "ا")) + 1000);
    }

    @Test
    void aConnectionOfWhichOnlyTheNumberIsReadIsNoPage() {
        String actors = "{ actors(first: 100) { nodes { articles(first: 50) { %s } } } }";

        assertThat(cost(actors.formatted("totalCount"), Map.of())).isEqualTo(100 + 100 * (1 + 2));
        assertThat(cost(actors.formatted("... on ArticleConnection { edges { cursor } }"), Map.of()))
                .isEqualTo(100 + 100 * 50);
    }

    @Test
    void nodesCostAsManyAsTheirIds() {
        String ids = "\"QWN0b3I6YQ\" ".repeat(100);

        assertThat(cost("{ nodes(ids: [%s]) { id } }".formatted(ids), Map.of())).isEqualTo(100);
        assertThat(cost("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", List.of("a", "b"))))
                .isEqualTo(2);
    }

    @Test
    void anyOperationIsChargedAndEachFieldThatIsLoaded() {
        assertThat(of("{ __typename }", Map.of()).charge()).isEqualTo(120);
        assertThat(of("{ viewer { name } }", Map.of()).charge()).isEqualTo(120 + 8 + 1);
        assertThat(of("{ __schema { types { name } } }", Map.of()).charge()).isEqualTo(120 + 200);
        assertThat(of("{ articles(first: 5, filter: { language: AR }) { nodes { slug } } }", Map.of())
                        .charge())
                .isEqualTo(120 + 8 + 40 + 5);
        assertThat(of("{ article(slug: \"a\") { body related(first: 5) { score } } }", Map.of())
                        .charge())
                .isEqualTo(120 + 8 + 400 + 1 + 1 + 150 + 5);
    }

    private static long cost(String text, Map<String, ?> variables) {
        return of(text, variables).objects();
    }

    private static Cost of(String text, Map<String, ?> variables) {
        Document document = Parser.parse(text);
        return Cost.of(
                SCHEMA,
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow(),
                variables);
    }
}
