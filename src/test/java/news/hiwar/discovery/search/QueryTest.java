package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.Api;
import news.hiwar.discovery.search.SearchApi.SearchCursor;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers type, by intent or not. */
@QuarkusTest
class QueryTest {
    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void manyPhrasesAreNoError() {
        String phrases =
                IntStream.range(0, 22).mapToObj(i -> "\"كلمة%d\"".formatted(i)).collect(Collectors.joining(" "));

        assertThat(search(phrases).getInt("search.totalCount")).isZero();
        assertThat(search("\"" + "العراق ".repeat(28) + "\"").getInt("search.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"متى بدأ \"حوار الاستراتيجي\"؟", "أين عُقد \"حوار الاستراتيجي\"", "كلمة عن \"حوار الاستراتيجي\"؟"
            })
    void whatAQuestionQuotesMayStandThereInOtherWords(String question) {
        assertThat(search(question).getInt("search.totalCount")).isPositive();
        assertThat(search("\"حوار الاستراتيجي\"").getInt("search.totalCount")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2034", "٢٠٣٤", "و", "😀", "متى", "العراق 2034"})
    void numbersSignsAndCommonWordsAreNotMisspelt(String query) {
        assertThat(search(query).getString("search.didYouMean")).isNull();
    }

    @Test
    void aYearIsNotFoundAsAnother() {
        assertThat(search("2034").getInt("search.totalCount")).isZero();
    }

    @Test
    void whatWasMeantIsHighlighted() {
        JsonPath found = Api.data("""
                { search(query: "بومبييو", first: 1) { edges { highlights { fragment matches { start end kind } } } } }""");
        String headline = found.getString("search.edges[0].highlights[0].fragment");
        Map<String, Object> match = found.getMap("search.edges[0].highlights[0].matches[0]");

        assertThat(headline.substring((int) match.get("start"), (int) match.get("end")))
                .isEqualTo("بومبيو");
        assertThat(match).containsEntry("kind", "FOLDED");
    }

    @Test
    void capitalsAreKeysToo() {
        assertThat(search("HGUVHR").getString("search.didYouMean")).isEqualTo("العراق");
    }

    @Test
    void namesAreCompletedOnKeysOfLatinLettersToo() {
        JsonPath found = Api.data("{ suggest(prefix: \"hg;h/\", first: 1) { text } }");

        assertThat(found.getString("suggest[0].text")).isEqualTo("مصطفى الكاظمي");
    }

    @Test
    void theDeepestPageIsTheLast() {
        archive.publish("deep", Instant.parse("2022-03-01T12:00:00Z"));
        String deepest = new SearchCursor(SearchCursor.DEEPEST, 1_000_000).text();

        JsonPath found = Api.data(
                "query($after: String) { search(query: \"خبر\", after: $after) { nodes { slug } pageInfo { hasNextPage } } }",
                Map.of("after", deepest));

        assertThat(found.getList("search.nodes")).isEmpty();
        assertThat(found.getBoolean("search.pageInfo.hasNextPage")).isFalse();
    }

    private static JsonPath search(String query) {
        return Api.data(
                "query($query: String!) { search(query: $query) { totalCount didYouMean } }", Map.of("query", query));
    }
}
