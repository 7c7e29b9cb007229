package news.hiwar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the apps runs on the seeds, with the variables that stand beside it. */
@QuarkusTest
@Core
@TestSecurity(
        user = "basma",
        roles = {"editor", "chief"})
class OperationsTest {
    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void refetchReadsTheFieldsOfEachType() {
        JsonPath data = Api.operation("Refetch");

        assertThat(data.getString("nodes[0].headline")).isNotBlank();
        assertThat(data.getString("nodes[1].name")).isEqualTo("مصطفى الكاظمي");
        assertThat(data.getString("nodes[2].status")).isEqualTo("ANNOUNCED");
    }

    @ParameterizedTest
    @MethodSource("news.hiwar.Api#requests")
    void answersWithData(String name) {
        JsonPath data = Api.operation(name);

        Map<String, Object> fields = data.getMap("");
        assertThat(fields).isNotEmpty();
        fields.forEach((field, value) -> assertThat(value).as(field).isNotNull());
    }

    /** A user who runs every tab of the console once, in the order in which they are shown, meets no refusal. */
    @Test
    void runInTheOrderOfTheConsolesTabs() throws IOException {
        List<String> tabs = tabs();
        assertThat(tabs).hasSize(Api.requests().size()).startsWith("HomeFeed").endsWith("UndoMerge");

        for (String tab : tabs) {
            Map<String, Object> data = Api.operation(tab).getMap("");
            data.forEach((field, value) -> {
                assertThat(value).as(tab).isNotNull();
                if (!(value instanceof Map<?, ?> payload)) return;
                assertThat(payload.get("userErrors")).as(tab).isIn(null, List.of());
                assertThat(payload.get("problems")).as(tab).isIn(null, List.of());
                assertThat(payload.get("conflict")).as(tab).isNull();
            });
        }
    }

    /** As build.mjs sorts them; a subscription has no end and is left out. */
    private static List<String> tabs() throws IOException {
        String build = Files.readString(Path.of("src", "main", "console", "build.mjs"));
        String desk =
                build.substring(build.indexOf("const DESK = ["), build.indexOf("];", build.indexOf("const DESK")));
        List<String> inOrder = Pattern.compile("'(\\w+)'")
                .matcher(desk)
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(Api.requests()).containsAll(inOrder);
        return Api.requests().stream()
                .sorted(Comparator.<String>comparingInt(name -> name.equals("HomeFeed") ? -2 : inOrder.indexOf(name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
