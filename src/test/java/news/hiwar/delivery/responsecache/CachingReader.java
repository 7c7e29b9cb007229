package news.hiwar.delivery.responsecache;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A reader's app, which asks by GET. */
final class CachingReader {
    private CachingReader() {}

    static Response asks(String query) {
        return given().queryParam("query", query).get("/graphql");
    }

    /** The same as executed now, whatever is at hand. */
    static Response asksAnew(String query) {
        return given().header("Cache-Control", "no-cache")
                .queryParam("query", query)
                .get("/graphql");
    }

    static RequestSpecification has(String etag) {
        return given().header("If-None-Match", etag);
    }
}
