package news.hiwar.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.graphql.api.Nullable;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** An editor of a server, signed in by an access token. */
final class Desk {
    private static final String PASSWORD = "a long password of the benchmark";

    /** The options of a server that has such an editor. */
    static final String[] OPTIONS = {
        "-Dhiwar.staff.first-chief.name=chief", "-Dhiwar.staff.first-chief.password=" + PASSWORD
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    static Desk of(Packaged server) throws Exception {
        HttpResponse<String> signedIn = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("j_username=chief&j_password="
                                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
        String cookies = signedIn.headers().allValues("set-cookie").stream()
                .map(set -> set.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        String body = body("mutation { createAccessToken(input: {label: \"bench\"}) { secret } }", Map.of());
        HttpResponse<String> created = HttpClient.newHttpClient()
                .send(request(server, body).header("Cookie", cookies).build(), BodyHandlers.ofString());
        return new Desk(JSON.readTree(created.body())
                .at("/data/createAccessToken/secret")
                .asText());
    }

    /** The value of the header that signs a request in. */
    String authorization() {
        return "Bearer " + token;
    }

    /** A draft with this slug, by a mutation of the same id. */
    CompletableFuture<HttpResponse<String>> draft(Packaged server, String slug) {
        Map<String, ?> content = Map.of(
                "headline",
                "خبر " + slug,
                "outlet",
                "kurdistan-24",
                "paragraphs",
                List.of(Map.of("text", "نص الخبر الذي كتبه المحرر.")));
        return does(
                server, "createDraft", Map.of("slug", slug, "clientMutationId", "draft-" + slug, "content", content));
    }

    /** A change of an article that has this version, such as {@code publishArticle}, by a mutation of the same id. */
    CompletableFuture<HttpResponse<String>> change(
            Packaged server, String mutation, JsonNode article, Map<String, ?> others) {
        Map<String, Object> input = new LinkedHashMap<>(others);
        input.put("id", article.get("id").asText());
        input.put("expectedVersion", article.get("version").asInt());
        input.put("clientMutationId", mutation + "-" + article.get("slug").asText());
        return does(server, mutation, input);
    }

    private CompletableFuture<HttpResponse<String>> does(Packaged server, String mutation, Map<String, ?> input) {
        String document =
                "mutation($input: %sInput!) { %s(input: $input) { article { id slug version state } userErrors { code message } } }"
                        .formatted(Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1), mutation);
        return asks(server, document, Map.of("input", input));
    }

    CompletableFuture<HttpResponse<String>> asks(Packaged server, String document, Map<String, ?> variables) {
        return http.sendAsync(
                request(server, body(document, variables))
                        .header("Authorization", authorization())
                        .build(),
                BodyHandlers.ofString());
    }

    /** What an answer holds at a JSON pointer. */
    static JsonNode at(HttpResponse<String> answer, String pointer) {
        try {
            return JSON.readTree(answer.body()).at(pointer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** The article in the answer to a mutation; missing if there is none. */
    static JsonNode article(HttpResponse<String> answer) {
        JsonNode article = at(answer, "/data").path(0);
        for (JsonNode payload : at(answer, "/data")) article = payload.path("article");
        return article;
    }

    /** What became of a mutation, as {@link Readers#outcome}; the code if it was refused. */
    static String outcome(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        String outcome = Readers.outcome(answer, failure);
        if (answer == null || !outcome.equals(Tally.OK)) return outcome;
        for (JsonNode payload : at(answer, "/data")) {
            JsonNode refused = payload.at("/userErrors/0/code");
            if (refused.isTextual()) return "refused: " + refused.asText();
        }
        return outcome;
    }

    private static String body(String document, Map<String, ?> variables) {
        try {
            return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(Packaged server, String body) {
        return HttpRequest.newBuilder(server.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("X-Forwarded-For", "198.51.100.7")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body));
    }
}
