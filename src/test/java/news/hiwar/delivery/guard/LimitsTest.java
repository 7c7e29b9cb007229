package news.hiwar.delivery.guard;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.Api;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of a document lets through what is at it, and nothing that is just over it. */
@QuarkusTest
@Once
class LimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("DOCUMENT_TOO_LONG", 20_000, n -> padded("{ __typename }", n)),
                limit(
                        "DOCUMENT_TOO_LONG",
                        4_000,
                        n -> "query Q($a: [Int] = [" + "1 ".repeat(n - 17) + "]) { __typename }"),
                limit("QUERY_TOO_DEEP", 12, n -> deep("broader", "topic(slug: \"security\")", "slug", n)),
                limit("QUERY_TOO_DEEP", 16, n -> deep("ofType", "__type(name: \"Actor\")", "name", n)),
                limit("TOO_MANY_FIELDS", 1_000, n -> "{ " + many(n, i -> "__typename") + " }"),
                limit("TOO_MANY_ROOT_FIELDS", 20, n -> "{ " + many(n, i -> "__typename") + " }"),
                limit("TOO_MANY_ALIASES", 50, n -> "{ outlets { " + many(n, i -> "a" + i + ": __typename") + " } }"),
                limit(
                        "TOO_MANY_FRAGMENTS",
                        50,
                        n -> "{ outlets { " + many(n, i -> "...F" + i) + " } } "
                                + many(n, i -> "fragment F" + i + " on OutletConnection { __typename }")),
                limit(
                        "TOO_MANY_DIRECTIVES",
                        50,
                        n -> "{ outlets { " + many(n, i -> "__typename @include(if: true)") + " } }"),
                limit(
                        "TEXT_TOO_LONG",
                        200,
                        n -> "{ search(query: \"" + "\uD83D\uDD4A".repeat(n) + "\") { totalCount } }"),
                limit(
                        "TEXT_TOO_LONG",
                        200,
                        n -> "{ articles(filter: {actors: [\"" + "a".repeat(n) + "\"]}) { totalCount } }"),
                limit(
                        "DOCUMENT_NESTED_TOO_DEEP",
                        60,
                        n -> "query Q($a: [Int] = " + "[".repeat(n) + "]".repeat(n) + ") { __typename }"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void holds(String code, int limit, IntFunction<String> document) {
        send(document.apply(limit)).body("errors.find { it.extensions.code == '%s' }".formatted(code), nullValue());

        send(document.apply(limit + 1))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.limit", equalTo(limit))
                .body("errors[0].extensions.requestId", notNullValue());
    }

    @Test
    void textsInVariablesAreBoundedToo() {
        String search = "query($q: String!) { search(query: $q) { totalCount } }";

        send(search, Map.of("q", "س".repeat(200))).statusCode(200).body("errors", nullValue());
        send(search, Map.of("q", "س".repeat(201)))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("TEXT_TOO_LONG"));
    }

    /** The body itself and its variables are two of the levels. */
    @ParameterizedTest
    @CsvSource({"50, 200", "51, 400"})
    void jsonIsNotNestedWithoutEnd(int levels, int status) {
        sendVariable("[".repeat(levels - 2) + "]".repeat(levels - 2)).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 400"})
    void numbersAreNotLongWithoutEnd(int digits, int status) {
        sendVariable("9".repeat(digits)).statusCode(status);
    }

    @Test
    void anEventOfASubscriptionMayCostLessThanAQuery() {
        IntFunction<String> related = n -> "subscription { articlePublished { "
                + many(n, i -> "r" + i + ": related(first: 100) { score }") + " } }";

        send(related.apply(1)).body("errors[0].extensions.code", equalTo("SUBSCRIPTION_NEEDS_A_STREAM"));
        send(related.apply(2))
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COSTLY"))
                .body("errors[0].extensions.limit", equalTo(500));
    }

    private static ValidatableResponse sendVariable(String json) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body("{\"query\": \"{ __typename }\", \"variables\": {\"unused\": %s}}".formatted(json))
                .post("/graphql")
                .then();
    }

    @Test
    void theProductOfPageSizesIsBounded() {
        String pages = "query($n: Int!) { actors(first: 100) { nodes { articles(first: $n) { nodes { slug } } } } }";
        send(pages, Map.of("n", 100)).statusCode(200);

        String more =
                "{ topics(first: 2) { nodes { actors(first: 100) { actor { articles(first: 51) { nodes { slug } } } } } } }";
        send(more)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COSTLY"))
                .body("errors[0].extensions.cost", equalTo(10_200))
                .body("errors[0].extensions.limit", equalTo(10_000));
    }

    @Test
    void theObjectsOfAllFieldsAreBounded() {
        IntFunction<String> feeds = n -> "{ "
                + many(n, i -> "a" + i + ": articles(first: 100) { nodes { actors { affiliation { slug } } } }") + " }";
        send(feeds.apply(18)).statusCode(200); // 18 x 100 x (1 + 5 x 2)

        send(feeds.apply(19))
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COSTLY"))
                .body("errors[0].extensions.cost", equalTo(20_900))
                .body("errors[0].extensions.limit", equalTo(20_000));
    }

    /** 1,083 letters of this kind have ended servers of this kind. */
    @Test
    void aBombOfFragmentsIsRefusedAtOnce() {
        String bomb = "{ topic(slug: \"security\") { ...F0 } } "
                + many(
                        25,
                        i -> "fragment F%d on Topic { n: narrower { ...F%d } m: narrower { ...F%d } }"
                                .formatted(i, i + 1, i + 1))
                + " fragment F25 on Topic { slug }";

        send(bomb).statusCode(400).time(lessThanOrEqualTo(2_000L));
    }

    @Test
    void fragmentsThatSpreadEachOtherAreNotValid() {
        send("{ outlets { ...A } } fragment A on OutletConnection { ...B } fragment B on OutletConnection { ...A }")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void ofManyErrorsFiveAreTold() {
        send("{ " + many(10, i -> "nothing" + i) + " }").statusCode(400).body("errors.size()", equalTo(5));
    }

    /** Every field is another one for the rule that looks for overlaps. */
    @Test
    void anyDocumentOfAllowedSizeIsValidatedSoon() {
        String fields = many(45, i -> "x%d: slug".formatted(i)) + many(20, i -> "slug");
        String overlaps = "{ actors { nodes { " + many(15, i -> "... on Actor { %s }".formatted(fields)) + " } } }";

        send(overlaps.replaceAll("x\\d+: slug", "slug ")).time(lessThanOrEqualTo(2_000L));
    }

    private static Arguments limit(String code, int limit, IntFunction<String> document) {
        return Arguments.of(code, limit, document);
    }

    private static String many(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(joining(" "));
    }

    private static String deep(String field, String first, String last, int levels) {
        return "{ " + first + " { " + (field + " { ").repeat(levels - 2) + last + " }".repeat(levels);
    }

    private static String padded(String document, int length) {
        return document + "#" + "x".repeat(length - document.length() - 1);
    }

    private static ValidatableResponse send(String document) {
        return send(document, Map.of());
    }

    private static ValidatableResponse send(String document, Map<String, ?> variables) {
        return Api.send(document, variables);
    }
}
