package news.hiwar;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Core
class SchemaTest {
    private static final Path COMMITTED = Path.of("graphql", "schema.graphql");

    @Test
    void isTheCommittedOne() throws IOException {
        String served = get("/graphql/schema.graphql").asString().strip() + "\n";
        if (Boolean.getBoolean("schema.write")) Files.writeString(COMMITTED, served);

        assertThat(served)
                .as(
                        "what is served differs from %s: to accept it, run mvn test -Dtest=SchemaTest -Dschema.write=true",
                        COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void describesAllThatClientsSee() {
        JsonPath schema = Api.data("""
                { __schema { types {
                    name description
                    fields { name description args { name description } }
                    inputFields { name description }
                    enumValues { name description }
                } } }""");

        List<String> silent = new ArrayList<>();
        for (Map<String, Object> type : schema.<Map<String, Object>>getList("__schema.types")) {
            if (!type.get("name").toString().startsWith("__")) collect(type, "", silent);
        }
        assertThat(silent).isEmpty();
    }

    private static void collect(Map<String, Object> element, String path, List<String> silent) {
        String name = path + element.get("name");
        Object description = element.get("description");
        if (description == null || description.toString().isBlank()) silent.add(name);
        for (String parts : List.of("fields", "args", "inputFields", "enumValues")) {
            if (element.get(parts) instanceof List<?> list) {
                list.forEach(part -> collect(cast(part), name + ".", silent));
            }
        }
    }

    @SuppressWarnings("unchecked") // as introspection answers
    private static Map<String, Object> cast(Object part) {
        return (Map<String, Object>) part;
    }
}
