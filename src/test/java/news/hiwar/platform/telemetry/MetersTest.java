package news.hiwar.platform.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.Api;
import org.junit.jupiter.api.Test;

/** The figures of operations, on the port of operators. */
@QuarkusTest
class MetersTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void operationsAreCountedByNameAndByHowTheyWereAnswered() throws Exception {
        String feed = Files.readString(Path.of("graphql/operations/HomeFeed.graphql"));
        double executed = figure("hiwar_operation_seconds_count{operation=\"HomeFeed\"}");
        double hits = figure("hiwar_hits_total{operation=\"HomeFeed\"}");
        double statements = figure("hiwar_operation_statements_sum{operation=\"HomeFeed\"}");

        Api.operation("HomeFeed");
        for (int i = 0; i < 3; i++) {
            given().queryParam("query", feed)
                    .queryParam("variables", "{\"first\": 7}")
                    .get("/graphql")
                    .then()
                    .statusCode(200);
        }

        assertThat(figure("hiwar_operation_seconds_count{operation=\"HomeFeed\"}") - executed)
                .isBetween(1.0, 2.0);
        assertThat(figure("hiwar_hits_total{operation=\"HomeFeed\"}") - hits).isGreaterThanOrEqualTo(2);
        assertThat(figure("hiwar_operation_statements_sum{operation=\"HomeFeed\"}") - statements)
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void errorsAndRefusalsAreCountedByCode() {
        double errors = figure("hiwar_errors_total{code=\"INVALID_PAGE\"}");
        double refused = figure("hiwar_refused_total{code=\"TOO_MANY_ROOT_FIELDS\"}");

        Api.send("{ actors(first: 101) { nodes { slug } } }", Map.of());
        Api.send("{ " + "__typename ".repeat(21) + "}", Map.of());

        assertThat(figure("hiwar_errors_total{code=\"INVALID_PAGE\"}") - errors).isEqualTo(1);
        assertThat(figure("hiwar_refused_total{code=\"TOO_MANY_ROOT_FIELDS\"}") - refused)
                .isEqualTo(1);
    }

    @Test
    void namesThatClientsMakeUpAreNotCounted() {
        Api.data("query MadeUp { __typename }");

        assertThat(text()).doesNotContain("MadeUp").contains("operation=\"other\"");
    }

    @Test
    void thePoolIsThere() {
        assertThat(text()).contains("agroal_active_count").contains("hiwar_sockets", "hiwar_subscriptions");
    }

    private double figure(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(text());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private String text() {
        return given().get(metrics).asString();
    }
}
