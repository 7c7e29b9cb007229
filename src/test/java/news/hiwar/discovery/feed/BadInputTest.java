package news.hiwar.discovery.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hiwar.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be answered is refused with a code, and says nothing of the inside. */
@QuarkusTest
class BadInputTest {
    private static final String INTERNALS = "(?is).*(news\\.hiwar|java\\.|hibernate|select |exception:|jdbc|stack).*";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            articles(first: 0) { totalCount }                                   | INVALID_PAGE
            articles(first: 101) { totalCount }                                 | INVALID_PAGE
            articles(last: -1) { totalCount }                                   | INVALID_PAGE
            articles(first: 1, last: 1) { totalCount }                          | INVALID_PAGE
            articles(after: "?") { totalCount }                                 | INVALID_CURSOR
            articles(after: "") { totalCount }                                  | INVALID_CURSOR
            articles(after: "QWN0b3I6MTp4") { totalCount }                      | INVALID_CURSOR
            articles(after: "QXJ0aWNsZToxOng") { totalCount }                   | INVALID_CURSOR
            articles(before: "QXJ0aWNsZTp4OjIwMjEtMDctMjVUMDA6MDA6MDBa") { totalCount } | INVALID_CURSOR
            articles(after: "QXJ0aWNsZToxOisxMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBa") { totalCount } | INVALID_CURSOR
            actors(after: "QWN0b3I6MToA") { totalCount }                        | INVALID_CURSOR
            articles(filter: { actors: ["nobody"] }) { totalCount }             | UNKNOWN_SLUG
            articles(filter: { topics: ["security", "nothing"] }) { totalCount } | UNKNOWN_SLUG
            articles(filter: { outlets: ["nowhere"] }) { totalCount }           | UNKNOWN_SLUG
            articles(filter: { dialogue: "none" }) { totalCount }               | UNKNOWN_SLUG
            articles(filter: { dialogue: "us-iraq-strategic-dialogue", rounds: [9] }) { totalCount } | UNKNOWN_SLUG
            articles(filter: { rounds: [1] }) { totalCount }                    | ROUNDS_WITHOUT_DIALOGUE
            actors(filter: { topic: "nothing" }) { totalCount }                 | UNKNOWN_SLUG
            topics(filter: { broader: "nothing" }) { totalCount }               | UNKNOWN_SLUG
            actor(slug: "iraq") { articles(first: 0) { totalCount } }           | INVALID_PAGE
            actor(slug: "iraq") { members(after: "?") { totalCount } }          | INVALID_CURSOR
            actor(slug: "iraq") { coActors(first: 0) { articles } }             | INVALID_PAGE
            article(slug: "kadhimi-heads-to-washington-last-round") { related(first: 0) { score } } | INVALID_PAGE
            node(id: "?") { id }                                                | INVALID_ID
            node(id: "") { id }                                                 | INVALID_ID
            node(id: "QWN0b3I6AA") { id }                                       | INVALID_ID
            nodes(ids: ["QWN0b3I6aXJhcQ=="]) { id }                             | INVALID_ID
            """)
    void isRefusedWithACode(String field, String code) {
        ValidatableResponse answer = Api.send("{ " + field + " }", Map.of());

        answer.statusCode(200).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo(code));
        assertThat(answer.extract().jsonPath().getString("errors[0].message")).doesNotMatch(INTERNALS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { articles(first: "2") { totalCount } }                             | GRAPHQL_VALIDATION_FAILED
            { articles(filter: { publishedFrom: "yesterday" }) { totalCount } } | GRAPHQL_VALIDATION_FAILED
            { articles(filter: { language: FR }) { totalCount } }               | GRAPHQL_VALIDATION_FAILED
            { article(slug: "a\\u0000") { id } }                               | BAD_USER_INPUT
            { a: __typename ...F } fragment F on Query { ...F }                 | GRAPHQL_VALIDATION_FAILED
            { articles(filter: { actors: ["\\ud800"] }) { totalCount } }       | GRAPHQL_PARSE_FAILED
            { nothing }                                                         | GRAPHQL_VALIDATION_FAILED
            { articles                                                          | GRAPHQL_PARSE_FAILED
            query A { __typename } query B { __typename }                       | OPERATION_RESOLUTION_FAILURE
            """)
    void isNotExecutedWhereItIsNotValid(String document, String code) {
        ValidatableResponse answer = Api.send(document, Map.of());

        answer.statusCode(400).body("data", nullValue()).body("errors[0].extensions.code", equalTo(code));
        assertThat(answer.extract().asString()).doesNotMatch(INTERNALS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query($v: Int) { articles(first: $v) { totalCount } }                                 | many
            query($v: DateTime) { articles(filter: { publishedFrom: $v }) { totalCount } }        | yesterday
            query($v: ArticleFilter) { articles(filter: $v) { totalCount } }                      | text
            query($v: ID!) { node(id: $v) { id } }                                                |
            """)
    void isNotExecutedWithBadVariables(String document, String value) {
        ValidatableResponse answer = Api.send(document, value == null ? Map.of() : Map.of("v", value));

        answer.statusCode(400).body("data", nullValue()).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        assertThat(answer.extract().asString()).doesNotMatch(INTERNALS);
    }

    @Test
    void valuesAreBounded() {
        List<String> slugs = IntStream.range(0, 101).mapToObj(i -> "actor-" + i).toList();
        for (String member : List.of("actors", "allActors", "topics", "outlets")) {
            Api.send(
                            "query($f: ArticleFilter) { articles(filter: $f) { totalCount } }",
                            Map.of("f", Map.of(member, slugs)))
                    .body("errors[0].extensions.code", equalTo("TOO_MANY_VALUES"));
        }
        Api.send("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", slugs))
                .body("errors[0].extensions.code", equalTo("TOO_MANY_VALUES"));
    }

    @Test
    void tooDeepIsRefusedAsSuch() {
        String deep = "{ topics { nodes { "
                .concat("narrower { ".repeat(20))
                .concat("id ")
                .concat("} ".repeat(23));

        Api.send(deep, Map.of()).body("errors[0].extensions.code", equalTo("QUERY_TOO_DEEP"));
    }

    @ParameterizedTest
    @CsvSource({"article", "actor", "topic", "dialogue", "outlet"})
    void anUnknownSlugIsNull(String field) {
        assertThat(Api.data("{ %s(slug: \"no such thing\") { id } }".formatted(field))
                        .<Object>get(field))
                .isNull();
    }
}
