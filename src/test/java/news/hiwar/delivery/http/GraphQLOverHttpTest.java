package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Once
class GraphQLOverHttpTest {
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";

    @ParameterizedTest
    @CsvSource({
        "*/*, " + JSON,
        JSON + ", " + JSON,
        GRAPHQL + ", " + GRAPHQL,
        "'" + GRAPHQL + ", " + JSON + ";q=0.9', " + GRAPHQL,
        "'text/html, " + JSON + "', " + JSON
    })
    void answersInTheTypeAskedFor(String accept, String type) {
        post("{\"query\": \"{ __typename }\"}", JSON, accept)
                .statusCode(200)
                .contentType(type + "; charset=utf-8")
                .header("Vary", equalTo("accept, accept-encoding"))
                .body("data.__typename", equalTo("Query"));
    }

    @ParameterizedTest
    @CsvSource({"{ nothing }, GRAPHQL_VALIDATION_FAILED", "{, GRAPHQL_PARSE_FAILED"})
    void whatCannotBeExecutedIs400UnlessTheClientIsOld(String query, String code) {
        String body = "{\"query\": \"%s\"}".formatted(query);

        post(body, JSON, GRAPHQL).statusCode(400).body("errors[0].extensions.code", equalTo(code));
        post(body, JSON, JSON)
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo(code))
                .body("data", nullValue());
        post(body, JSON, GRAPHQL).body("errors[0].locations[0].line", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"{ __typename }\"",
                "{}",
                "{\"query\": \"{ __typename }\"} x",
                "{\"query\": 1}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": {}}",
                "{\"query\": \"{ __typename }\", \"extensions\": \"x\"}"
            })
    void aRequestOfTheWrongShapeIs400(String body) {
        post(body, JSON, JSON).statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json; charset=nonsense"
            })
    void aFormOfAForeignPageIs415(String type) {
        post("{\"query\": \"{ __typename }\"}", type, JSON)
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void anAnswerInHtmlIs406() {
        post("{\"query\": \"{ __typename }\"}", JSON, "text/html").statusCode(406);
    }

    @Test
    void getReadsWithVariablesAndOperationName() {
        given().queryParam("query", "query A { __typename } query B($slug: String!) { actor(slug: $slug) { slug } }")
                .queryParam("operationName", "B")
                .queryParam("variables", "{\"slug\": \"iraq\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.actor.slug", equalTo("iraq"));
    }

    @Test
    void getNeverChangesAnything() {
        given().queryParam("query", "mutation { anything }")
                .queryParam("operationName", "")
                .get("/graphql")
                .then()
                .statusCode(405);
        given().queryParam("query", "mutation { anything }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void whatTheParserCannotTakeIs400() {
        String deep = "[".repeat(2000) + "]".repeat(2000);
        post("{\"query\": \"{ __typename }\", \"variables\": {\"v\": %s}}".formatted(deep), JSON, JSON)
                .statusCode(400);
        String digits = "9".repeat(5000);
        post("{\"query\": \"{ __typename }\", \"variables\": {\"v\": %s}}".formatted(digits), JSON, JSON)
                .statusCode(400);
    }

    @Test
    void introspectionTakesVariables() {
        String query = "query T($name: String!) { __type(name: $name) { name } }";
        post("{\"query\": \"%s\", \"variables\": {\"name\": \"Actor\"}}".formatted(query), JSON, GRAPHQL)
                .statusCode(200)
                .body("data.__type.name", equalTo("Actor"));
    }

    @Test
    void otherMethodsAre405() {
        given().put("/graphql").then().statusCode(405).header("Allow", notNullValue());
    }

    @Test
    void theRootLeadsToTheConsole() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", equalTo("/graphiql/"));
        given().redirects()
                .follow(false)
                .get("/graphiql")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/graphiql/"));
    }

    private static ValidatableResponse post(String body, String type, String accept) {
        return given().header("Content-Type", type)
                .header("Accept", accept)
                .body(body.getBytes(UTF_8))
                .post("/graphql")
                .then();
    }
}
