package news.hiwar.platform.staff;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import news.hiwar.PlainJsonPath;
import news.hiwar.discovery.search.QuietIndex;

/** A client that has signed in in some way, or not at all. */
public record Somebody(Map<String, String> cookies, Map<String, String> headers) {
    public static final Somebody READER = new Somebody(Map.of(), Map.of());

    /** What the sign-in page does. */
    public static Response signsIn(String name, String password) {
        return signsIn(name, password, Map.of());
    }

    static Response signsIn(String name, String password, Map<String, String> headers) {
        return given().redirects()
                .follow(false)
                .headers(headers)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/sign-in");
    }

    public static Somebody signedIn(String name) {
        return new Somebody(signsIn(name, Accounts.PASSWORD).cookies(), Map.of());
    }

    public static Somebody withToken(String token) {
        return new Somebody(Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    public RequestSpecification request() {
        return given().cookies(cookies).headers(headers);
    }

    public Response sends(String document, Map<String, ?> input) {
        QuietIndex.beforeRequest(document);
        return request()
                .contentType(ContentType.JSON)
                .body(Map.of("query", document, "variables", Map.of("input", input)))
                .post("/graphql");
    }

    public Response sends(String document) {
        return sends(document, Map.of());
    }

    public Response reads(String document) {
        QuietIndex.beforeRequest(document);
        return request().queryParam("query", document).get("/graphql");
    }

    /** Makes an access token for a day. */
    ValidatableResponse createsToken() {
        String create = "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {"
                + " secret accessToken { id } userErrors { code } } }";
        return sends(create, Map.of("label", "script", "days", 1)).then();
    }

    String viewer() {
        return PlainJsonPath.of(sends("{ viewer { name role } }").asString()).getString("data.viewer.role");
    }
}
