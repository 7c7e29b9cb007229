package news.hiwar.platform.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hiwar.Once;
import news.hiwar.delivery.http.StrictLimitsTest;
import org.junit.jupiter.api.Test;

/** Traces, where they are on. */
@QuarkusTest
@TestProfile(StrictLimitsTest.Strict.class)
@Once
class TracesTest {
    private static final int CLIENTS = 20;

    /** Those of TopicPage: see StatementsTest. */
    private static final int STATEMENTS = 9;

    @Inject
    RecordedSpans spans;

    @Test
    void aRequestIsASpanWithOneForEachStatement() throws Exception {
        for (int client = 0; client < CLIENTS; client++) {
            post(
                            "192.0.2." + (70 + client),
                            Map.of("query", text("TopicPage"), "variables", Map.of("slug", "security")))
                    .statusCode(200);
        }

        Instant end = Instant.now().plusSeconds(10);
        List<List<SpanData>> traces = List.of();
        while (!areWhole(traces) && Instant.now().isBefore(end)) {
            Thread.sleep(100); // they are exported in batches
            traces = spans.ofTracesWith("graphql.operation.name", "TopicPage");
        }
        assertThat(traces).hasSize(CLIENTS).allSatisfy(trace -> {
            assertThat(requests(trace)).hasSize(1);
            assertThat(statements(trace)).hasSize(STATEMENTS);
        });
    }

    /** The span of a request ends last, and is exported last. */
    private static boolean areWhole(List<List<SpanData>> traces) {
        return traces.size() == CLIENTS
                && traces.stream().noneMatch(trace -> requests(trace).isEmpty());
    }

    private static List<SpanData> requests(List<SpanData> trace) {
        return trace.stream().filter(span -> span.getKind() == SpanKind.SERVER).toList();
    }

    private static List<SpanData> statements(List<SpanData> trace) {
        return trace.stream()
                .filter(span ->
                        span.getKind() == SpanKind.CLIENT && span.getName().startsWith("SELECT"))
                .toList();
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
