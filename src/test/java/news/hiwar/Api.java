package news.hiwar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.discovery.search.QuietIndex;

/** Sends operations to the running application. */
public final class Api {
    private static final Path OPERATIONS = Path.of("graphql", "operations");

    private Api() {}

    public static ValidatableResponse send(String query, Map<String, ?> variables) {
        QuietIndex.beforeRequest(query);
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .header("Cache-Control", "no-cache") // what is tested is the execution
                .body(Map.of("query", query, "variables", variables))
                .when()
                .post("/graphql")
                .then();
    }

    /** The data of an operation that succeeds. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        String text = send(query, variables).statusCode(200).extract().asString();
        PlainJsonPath answer = PlainJsonPath.of(text);
        assertThat(answer.<Object>get("errors")).as(text).isNull();
        return answer.setRootPath("data");
    }

    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** The data of an operation of the apps, with the variables that stand beside it and some others. */
    public static JsonPath operation(String name, Map<String, ?> others) {
        Map<String, Object> variables = new HashMap<>(new JsonPath(read(name + ".json")).getMap(""));
        variables.putAll(others);
        return data(read(name + ".graphql"), variables);
    }

    public static JsonPath operation(String name) {
        return operation(name, Map.of());
    }

    /** The names of all operations of the apps. */
    public static List<String> operations() throws IOException {
        try (Stream<Path> files = Files.list(OPERATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".graphql"))
                    .map(file -> file.replace(".graphql", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Those of them that are answered once. */
    public static List<String> requests() throws IOException {
        return operations().stream()
                .filter(name -> !read(name + ".graphql").startsWith("subscription"))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(OPERATIONS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
