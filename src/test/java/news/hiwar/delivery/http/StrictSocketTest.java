package news.hiwar.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;

/** Connections at a strict server: nobody holds one without using it, and the schema is closed on sockets, too. */
@QuarkusTest
@TestProfile(StrictLimitsTest.Strict.class)
@Once
class StrictSocketTest {
    private static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: hiwar\r\n\r\n";

    private static final String POST = """
            POST /graphql HTTP/1.1\r
            Host: hiwar\r
            Content-Type: application/json\r
            Content-Length: 4000\r
            \r
            """;

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void aBodyThatDripsIsRefused() throws Exception {
        assertThat(SlowRequest.heard(address.getPort(), POST))
                .startsWith("HTTP/1.1 408")
                .contains("REQUEST_TIMEOUT");
    }

    @Test
    void aQuietConnectionIsKept() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            for (int turn = 0; turn < 2; turn++) {
                socket.getOutputStream().write(GET.getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                Thread.sleep(1_200);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }

    @Test
    void aSocketThatIsNotInitialisedIsClosed() throws Exception {
        assertThat(open("192.0.2.20").hears()).isEqualTo("closed 4408");
    }

    @Test
    void theSchemaIsClosedOnASocketToo() throws Exception {
        SocketClient socket = open("192.0.2.23").initialised();

        socket.asks("1", "{ __schema { queryType { name } } }");

        assertThat(socket.hears()).contains("\"error\"", "DOCUMENT_NOT_TRUSTED").doesNotContain("data");
    }

    @Test
    void aSocketHasSoManyOperationsAtOnce() throws Exception {
        SocketClient socket = open("192.0.2.24").initialised();
        String feed = Files.readString(Path.of("graphql", "operations", "HomeFeed.graphql"));

        for (int i = 0; i < 2; i++) socket.asks(String.valueOf(i), feed, Map.of("first", 1));
        assertThat(socket.hears()).contains("\"next\"");
        assertThat(socket.hears()).contains("\"type\"");
        assertThat(socket.isClosed()).isFalse();
        for (int i = 2; i < 100 && !socket.isClosed(); i++) {
            try {
                socket.asks(String.valueOf(i), feed, Map.of("first", 1));
            } catch (ExecutionException goneMeanwhile) {
                break;
            }
        }

        assertThat(Stream.generate(socket::hears)
                        .filter(heard -> !heard.startsWith("{"))
                        .findFirst())
                .hasValue("closed 4429");
    }

    @Test
    void anAddressHasSoManySockets() throws Exception {
        open("192.0.2.21");
        open("192.0.2.21");

        assertThatThrownBy(() -> open("192.0.2.21")).hasMessageContaining("WebSocketHandshake");
        open("192.0.2.22");
    }

    private SocketClient open(String client) throws Exception {
        return SocketClient.open(address, "X-Forwarded-For", client);
    }
}
