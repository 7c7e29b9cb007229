package news.hiwar.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import news.hiwar.PostgreSql;
import org.junit.jupiter.api.Test;

/** Nobody holds a connection by sending a byte now and then, and no socket without using it. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(StrictEdgeTest.Strict.class)
class SlowClientsTest {
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
        assertThat(Drip.heard(address.getPort(), POST))
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
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        open("192.0.2.20", closed);

        assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4408);
    }

    @Test
    void anAddressHasSoManySockets() throws Exception {
        open("192.0.2.21", new CompletableFuture<>());
        open("192.0.2.21", new CompletableFuture<>());

        assertThatThrownBy(() -> open("192.0.2.21", new CompletableFuture<>()))
                .hasMessageContaining("WebSocketHandshake");
        open("192.0.2.22", new CompletableFuture<>());
    }

    private void open(String client, CompletableFuture<Integer> closed) throws Exception {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(SocketRoute.PROTOCOL)
                .header("X-Forwarded-For", client)
                .buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }
}
