package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.Api;
import news.hiwar.Once;
import news.hiwar.delivery.guard.ResponseMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responses are bounded: each of them at 4 KB here, and all at once at 1 MB. */
@QuarkusTest
@TestProfile(DeadlineTest.Impatient.class)
@Once
class ResponseSizeTest {
    private static final int LIMIT = 4 << 10;
    private static final int ALL = 1 << 20;

    @Inject
    ResponseMemory memory;

    private long taken;

    @AfterEach
    void release() {
        memory.release(taken);
    }

    @Test
    void mayHaveAsManyBytesAsTheLimit() {
        Response atLimit = send(ofSize(LIMIT));
        atLimit.then().statusCode(200);
        assertThat(atLimit.asByteArray()).hasSize(LIMIT);

        send(ofSize(LIMIT + 1)).then().body("errors[0].extensions.code", equalTo("RESPONSE_TOO_LARGE"));
    }

    /** Many times the limit: the execution is stopped on the way. */
    @Test
    void isStoppedWhileItIsMade() {
        String bodies = IntStream.range(0, 45).mapToObj(i -> "b" + i + ": body").collect(Collectors.joining(" "));
        Api.send("{ articles(first: 20) { nodes { " + bodies + " } } }", Map.of())
                .body("errors[0].extensions.code", equalTo("RESPONSE_TOO_LARGE"));
        free();
    }

    @Test
    void isMadeOnceThereIsMemory() {
        String bodies = IntStream.range(0, 45).mapToObj(i -> "b" + i + ": body").collect(Collectors.joining(" "));
        take(ALL - 70_000);
        Api.send("{ articles(first: 20) { nodes { " + bodies + " } } }", Map.of())
                .body("errors[0].extensions.code", equalTo("RESPONSE_TOO_LARGE"));

        free();
        take(60_000);
        send("{ articles(first: 1) { nodes { slug } } }").then().statusCode(200); // smaller than what is left
        take(10_000);
        send("{ articles(first: 1) { nodes { slug } } }")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("errors[0].extensions.code", equalTo("OVERLOADED"));

        memory.release(taken);
        taken = 0;
        send("{ articles(first: 1) { nodes { slug } } }").then().statusCode(200);
        free();
    }

    private void take(long bytes) {
        assertThat(memory.reserve(bytes)).isTrue();
        taken += bytes;
    }

    /** What was made and sent takes no memory any more, soon after the client has it. */
    private void free() {
        long rest = ALL - taken;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(9);
        while (!memory.reserve(rest)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        memory.release(rest);
    }

    private static Response send(String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/graphql");
    }

    /** A query whose response has so many bytes. */
    private static String ofSize(int bytes) {
        int aliases = 20;
        int rest = bytes - "{\"data\":{}}".length() + 1 - aliases * "\"\":\"Query\",".length();
        return "{ "
                + IntStream.range(0, aliases)
                        .mapToObj(i -> "a%02d".formatted(i)
                                + "x".repeat(rest / aliases - 3 + (i == 0 ? rest % aliases : 0)) + ": __typename")
                        .collect(Collectors.joining(" "))
                + " }";
    }
}
