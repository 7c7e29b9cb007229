package news.hiwar.delivery.following;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.Once;
import news.hiwar.delivery.http.SocketClient;
import news.hiwar.delivery.http.UnderWay;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who follows and does not read is let go; the server keeps a megabyte for them and no more. */
@QuarkusTest
@Once
@Timeout(60)
class SlowReaderTest extends AtTheDesk {
    /** More than the system keeps for a connection, together. */
    private static final int EVENTS = 5;

    /** Few words, since what costs time with a text is to index them. */
    private static final String[] LONG = Stream.generate(() -> ("كلام".repeat(50) + " ").repeat(40))
            .limit(30)
            .toArray(String[]::new);

    /** Nearly four megabytes an event, the largest that responses may have. */
    private static final String SUBSCRIPTION = IntStream.range(0, 8)
            .mapToObj("b%d: body"::formatted)
            .collect(Collectors.joining(" ", "subscription { articlePublished { slug ", " } }"));

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    MeterRegistry figures;

    /** A client that was disconnected has no subscription any more. */
    @AfterEach
    void noSubscriptionIsLeft() {
        UnderWay.awaits(figures, 0);
    }

    @Test
    void aSocketIsClosedAndSaysWhy() throws Exception {
        SocketClient reader = SocketClient.open(address).initialised();
        reader.asks("1", SUBSCRIPTION);
        assertThat(reader.hearsSoon()).isEmpty();
        reader.rests();

        publishMany();

        reader.wakes();
        String last = reader.hears();
        int told = 0;
        while (last.contains("\"next\"")) {
            told++;
            last = reader.hears();
        }
        assertThat(last).isEqualTo("closed 4008");
        assertThat(told).isBetween(1, EVENTS - 1);
    }

    @Test
    void aStreamOfEventsEnds() throws Exception {
        try (Socket reader = new Socket(address.getHost(), address.getPort())) {
            byte[] body = new ObjectMapper().writeValueAsBytes(Map.of("query", SUBSCRIPTION));
            String head = "POST /graphql HTTP/1.1\r\nHost: hiwar\r\nAccept: text/event-stream\r\n"
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(body.length);
            reader.getOutputStream().write(head.getBytes(UTF_8));
            reader.getOutputStream().write(body);
            InputStream answer = reader.getInputStream();
            assertThat(new String(answer.readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 200");

            publishMany();

            String heard = new String(answer.readAllBytes(), UTF_8);
            assertThat(heard.split("event: next", -1)).hasSizeBetween(2, EVENTS);
            assertThat(heard).doesNotContain("event: complete");
        }
    }

    private void publishMany() {
        for (int i = 0; i < EVENTS; i++) {
            amal.does("publishArticle", amal.drafts("long-" + i, LONG), Map.of());
        }
    }
}
