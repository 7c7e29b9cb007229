package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;

/** Subscriptions at a strict server, which follows one thing at a time. */
@QuarkusTest
@TestProfile(StrictLimitsTest.Strict.class)
@Once
class StrictSubscriptionTest {
    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    MeterRegistry figures;

    @Test
    void aNodeFollowsSoManyDifferentThings() throws Exception {
        SocketClient socket = open("192.0.2.25");
        follow(socket, "1", "AR");
        assertThat(socket.hearsSoon()).isEmpty();

        follow(socket, "2", "EN");
        assertThat(socket.hears()).contains("\"error\"", "TOO_MANY_SUBSCRIPTIONS");
        assertThat(events("EN")).contains("event: next", "TOO_MANY_SUBSCRIPTIONS", "event: complete");
        follow(socket, "2", "AR");
        assertThat(socket.hearsSoon()).isEmpty();

        socket.completes("1");
        socket.completes("2");
        follow(socket, "3", "EN");
        assertThat(socket.hearsSoon()).isEmpty();
        socket.completes("3");
    }

    @Test
    void aBrokenLineEndsWhatItFollowed() throws Exception {
        SocketClient socket = open("192.0.2.27");
        follow(socket, "1", "AR");
        assertThat(socket.hearsSoon()).isEmpty();
        assertThat(events("EN")).contains("TOO_MANY_SUBSCRIPTIONS");

        socket.breaks();
        UnderWay.awaits(figures, 0);

        SocketClient other = open("192.0.2.28");
        follow(other, "1", "EN");
        assertThat(other.hearsSoon()).isEmpty();
        other.completes("1");
    }

    private SocketClient open(String client) throws Exception {
        return SocketClient.open(address, "X-Forwarded-For", client).initialised();
    }

    private static void follow(SocketClient socket, String id, String language) throws Exception {
        socket.asks(id, document(), filter(language));
    }

    /** The same by server-sent events, which end. */
    private static String events(String language) throws Exception {
        return given().header("X-Forwarded-For", "192.0.2.26")
                .accept("text/event-stream")
                .contentType(ContentType.JSON)
                .body(Map.of("query", document(), "variables", filter(language)))
                .post("/graphql")
                .asString();
    }

    private static String document() throws Exception {
        return Files.readString(Path.of("graphql", "operations", "FollowNews.graphql"));
    }

    private static Map<String, ?> filter(String language) {
        return Map.of("filter", Map.of("language", language));
    }
}
