package news.hiwar.delivery.documents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PersistedDocuments by their ids: the apps' operations, and Apollo's automatic persisted queries. */
@QuarkusTest
@Once
class PersistedDocumentsTest {
    private static final String FREE = "query Free { actor(slug: \"iraq\") { slug } }";

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:"})
    void anOperationOfTheAppsNeedsNoText(String scheme) throws IOException {
        String id = scheme + KnownDocument.id(Files.readString(Path.of("graphql/operations/HomeFeed.graphql")));

        given().queryParam("documentId", id)
                .queryParam("variables", "{\"first\": 2}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.articles.nodes", hasSize(2));
        post(Map.of("documentId", id, "variables", Map.of("first", 2))).body("data.articles.nodes", hasSize(2));
        post(Map.of("extensions", hash(id.replace(scheme, "")), "variables", Map.of("first", 2)))
                .body("data.articles.nodes", hasSize(2));
    }

    @Test
    void anUnknownIdIsSaidToBeUnknown() {
        post(Map.of("documentId", "0".repeat(64)))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_DOCUMENT_NOT_FOUND"));
        post(Map.of("extensions", hash("0".repeat(64))))
                .body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void apolloPersistsWhatItHasSentOnce() {
        String text = FREE + " # " + System.nanoTime();
        String id = KnownDocument.id(text);

        post(Map.of("extensions", hash(id))).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", text, "extensions", hash(id))).body("data.actor.slug", equalTo("iraq"));

        post(Map.of("extensions", hash(id))).body("data.actor.slug", equalTo("iraq"));
        given().queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}".formatted(id))
                .get("/graphql")
                .then()
                .body("data.actor.slug", equalTo("iraq"));
    }

    @Test
    void aWrongHashPersistsNothing() {
        String other = KnownDocument.id("{ __typename }");

        post(Map.of("query", FREE, "extensions", hash(other))).statusCode(400);

        post(Map.of("extensions", hash(other))).body("errors[0].message", equalTo("PersistedQueryNotFound"));
    }

    @Test
    void textAndIdTogetherAreRefused() {
        post(Map.of("query", FREE, "documentId", "0".repeat(64))).statusCode(400);
    }

    static Map<String, Object> hash(String id) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", id));
    }

    private static ValidatableResponse post(Map<String, ?> request) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(request)
                .post("/graphql")
                .then();
    }
}
