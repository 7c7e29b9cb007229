package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.hiwar.Once;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** A production server at its strictest: readers get the operations of the apps, and little of them. */
@QuarkusTest
@TestProfile(StrictLimitsTest.Strict.class)
@Once
public class StrictLimitsTest {
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("hiwar.documents.trusted", "only"),
                    Map.entry("hiwar.schema.access", "editors"),
                    Map.entry("hiwar.limits.rate", "1000"),
                    Map.entry("hiwar.limits.body", "5K"),
                    Map.entry("hiwar.limits.body-time", "1s"),
                    Map.entry("hiwar.limits.socket-init", "1s"),
                    Map.entry("hiwar.limits.sockets", "2"),
                    Map.entry("hiwar.limits.socket-operations", "2"),
                    Map.entry("hiwar.limits.subscriptions", "1"),
                    Map.entry("hiwar.answers.size", "0"),
                    Map.entry("quarkus.otel.sdk.disabled", "false"),
                    Map.entry("quarkus.otel.bsp.schedule.delay", "50ms"),
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
                    Map.entry("quarkus.http.cors.origins", "https://reader.example"));
        }
    }

    @Test
    void whatIsNoOperationOfTheAppsIsRefused() throws IOException {
        post("192.0.2.1", Map.of("query", "{ actors { nodes { slug } } }"))
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("DOCUMENT_NOT_TRUSTED"));
        post("192.0.2.1", Map.of("query", text("HomeFeed"), "variables", Map.of("first", 1)))
                .statusCode(200);
    }

    @Test
    void theSchemaIsClosedInEveryForm() {
        given().get("/graphiql/").then().statusCode(404);
        given().get("/").then().statusCode(404);
        given().get("/graphql/schema.graphql").then().statusCode(404);
    }

    @Test
    void anAddressMayCauseSoMuchAMinute() throws IOException {
        Map<String, ?> feed = Map.of("query", text("HomeFeed"), "variables", Map.of("first", 20));

        post("192.0.2.2", feed)
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"cost\";q=1000;w=60"))
                .header("RateLimit", matchesPattern("\"cost\";r=\\d+;t=\\d+"));
        post("192.0.2.2", feed)
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"));
        post("192.0.2.3", feed).statusCode(200);
    }

    @Test
    void aNetworkOfIpv6IsOneClient() throws IOException {
        Map<String, ?> feed = Map.of("query", text("HomeFeed"), "variables", Map.of("first", 20));

        post("2001:db8::1", feed).statusCode(200);

        post("2001:db8::2", feed).statusCode(429);
    }

    @Test
    void aBodyHasItsLimit() {
        String body = "{\"query\": \"{ __typename }\"}";

        post("192.0.2.4", body + " ".repeat(5 * 1024 - body.length())).statusCode(403); // read, but not trusted
        post("192.0.2.4", body + " ".repeat(5 * 1024 - body.length() + 1))
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void thePageOfTheAppMayAsk() {
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://reader.example"));
        given().header("Origin", "https://reader.example")
                .queryParam("documentId", "0")
                .get("/graphql")
                .then()
                .header("Vary", notNullValue())
                .header("Access-Control-Allow-Origin", equalTo("https://reader.example"));
    }

    /** Or a cache would give the response to one site to another, or to none at all. */
    @Test
    void everyResponseVariesByOriginOnceSitesAreAllowed() throws IOException {
        String id = DigestUtils.sha256Hex(text("HomeFeed"));
        ValidatableResponse first = feed(id, "").statusCode(200).header("Vary", containsString("origin"));
        String etag = first.extract().header("ETag");

        feed(id, etag).statusCode(304).header("Vary", containsString("origin"));
        feed("unknown", "").header("Vary", containsString("origin"));
        post("192.0.2.7", "{").statusCode(400).header("Vary", containsString("origin"));
    }

    private static ValidatableResponse feed(String id, String etag) {
        return given().header("X-Forwarded-For", "192.0.2.8")
                .header("If-None-Match", etag)
                .queryParam("documentId", id)
                .queryParam("variables", "{\"first\": 1}")
                .get("/graphql")
                .then();
    }

    @Test
    @TestSecurity(user = "amal", roles = "editor")
    void anEditorMayAskAnythingAndSeesTheSchema() {
        post("192.0.2.5", Map.of("query", "{ __schema { queryType { name } } actor(slug: \"iraq\") { slug } }"))
                .statusCode(200)
                .body("data.actor.slug", equalTo("iraq"))
                .body("data.__schema.queryType.name", equalTo("Query"))
                .header("Cache-Control", equalTo("no-store"));
        given().get("/graphiql/").then().statusCode(200);
        given().get("/graphql/schema.graphql").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "amal", roles = "editor")
    void whatAnEditorGetsIsKeptNowhere() throws IOException {
        String id = DigestUtils.sha256Hex(text("HomeFeed"));

        given().header("X-Forwarded-For", "192.0.2.6")
                .queryParam("documentId", id)
                .queryParam("variables", "{\"first\": 1}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", nullValue());
    }

    private static ValidatableResponse post(String client, Object body) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(body)
                .post("/graphql")
                .then();
    }

    private static String text(String operation) throws IOException {
        return Files.readString(Path.of("graphql", "operations", operation + ".graphql"));
    }
}
