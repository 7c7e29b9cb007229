package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has and no foreign one gets. */
@QuarkusTest
@Once
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query={__typename}", "/graphiql/", "/graphql/schema.graphql", "/nowhere"})
    void everyAnswerKeepsBrowsersSafe(String path) {
        given().urlEncodingEnabled(false)
                .get(path.replace("{", "%7B").replace("}", "%7D"))
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql;x",
                "/graphql%3Bx",
                "/graphql%2F",
                "/graphql/",
                "/x/../graphql",
                "/graphiql/..%2f..%2fapplication.properties",
                "/graphiql/%2e%2e/%2e%2e/application.properties"
            })
    void aPathMeansOnlyWhatItSays(String path) {
        given().urlEncodingEnabled(false)
                .queryParam("query", "%7B__typename%7D")
                .get(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/dev-ui", "/metrics", "/health"})
    void whatOperatorsSeeIsNotHere(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        given().header("Origin", "https://elsewhere.example")
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aForeignPageGetsNoAnswerThatIsAtHandEither() {
        String query = "{ outlets { totalCount } }";
        given().queryParam("query", query).get("/graphql").then().statusCode(200);

        given().header("Origin", "https://foreign.example")
                .queryParam("query", query)
                .get("/graphql")
                .then()
                .statusCode(403)
                .header("ETag", nullValue());
    }
}
