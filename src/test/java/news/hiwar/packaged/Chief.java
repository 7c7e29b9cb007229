package news.hiwar.packaged;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A chief editor who works at one node. */
record Chief(ServerProcess node, String cookie) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String NAME = "chief";
    static final String PASSWORD = "a long password of the tests";

    static Chief signedIn(ServerProcess node) throws Exception {
        HttpResponse<String> signedIn = ServerProcess.send(HttpRequest.newBuilder(node.address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=%s&j_password=%s"
                        .formatted(NAME, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))));
        Stream<String> cookies =
                signedIn.headers().allValues("set-cookie").stream().map(set -> set.split(";", 2)[0]);
        return new Chief(node, String.join("; ", cookies.toList()));
    }

    void draft(String slug) throws Exception {
        Map<String, ?> content = Map.of(
                "headline",
                "خبر " + slug,
                "outlet",
                "kurdistan-24",
                "paragraphs",
                List.of(Map.of("text", "نص الخبر.")));
        does("createDraft", "article { slug }", Map.of("slug", slug, "content", content));
    }

    Map<String, Object> of(String slug) throws Exception {
        return of(slug, Map.of());
    }

    /** The input of a change to an article that nobody else changes. */
    Map<String, Object> of(String slug, Map<String, ?> others) throws Exception {
        JsonNode article = asks(
                        "query($slug: String!) { article(slug: $slug, preview: true) { id version } }",
                        Map.of("slug", slug))
                .at("/data/article");
        Map<String, Object> input = Stream.of("id", "version")
                .collect(toMap(
                        field -> field.equals("id") ? "id" : "expectedVersion",
                        field -> JSON.convertValue(article.get(field), Object.class)));
        input.putAll(others);
        return input;
    }

    /** A mutation at the first node, which succeeds. */
    JsonNode does(String mutation, String selected, Map<String, ?> input) throws Exception {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String document = "mutation($input: %s!) { %s(input: $input) { %s userErrors { code message } } }"
                .formatted(type, mutation, selected);
        JsonNode payload = asks(document, Map.of("input", input)).at("/data/" + mutation);
        assertThat(payload.get("userErrors")).as(payload.toString()).isEmpty();
        return payload.path(selected.split(" ", 2)[0]);
    }

    JsonNode asks(String document, Map<String, ?> variables) throws Exception {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        HttpResponse<String> answer = ServerProcess.send(HttpRequest.newBuilder(node.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body)));
        JsonNode result = JSON.readTree(answer.body());
        assertThat(result.has("errors")).as(answer.body()).isFalse();
        return result;
    }
}
