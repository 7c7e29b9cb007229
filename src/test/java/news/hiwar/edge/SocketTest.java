package news.hiwar.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphQL over WebSocket, as the library graphql-ws speaks it. */
@QuarkusTest
class SocketTest {
    private static final String INIT = "{\"type\": \"connection_init\"}";

    private static final String PING = "{\"type\": \"ping\"}";

    @TestHTTPResource("/graphql")
    URI address;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void answersAQuery() throws Exception {
        WebSocket socket = open();
        send(socket, INIT);
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");

        send(socket, subscribe("1", "query($s: String!) { actor(slug: $s) { slug } }", "{\"s\": \"iraq\"}"));

        assertThat(next())
                .contains(
                        "\"type\":\"next\"", "\"id\":\"1\"", "\"payload\":{\"data\":{\"actor\":{\"slug\":\"iraq\"}}}");
        assertThat(next()).contains("\"type\":\"complete\"", "\"id\":\"1\"");
        send(socket, PING);
        assertThat(next()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void theLimitsOfHttpHoldHere() throws Exception {
        WebSocket socket = open();
        send(socket, INIT);
        next();

        send(socket, subscribe("1", "{ nothing }", "{}"));
        assertThat(next()).contains("\"type\":\"error\"", "GRAPHQL_VALIDATION_FAILED");
        String deep = "{ topic(slug: \\\"security\\\") " + "{ broader ".repeat(12) + "{ slug }" + " }".repeat(13);
        send(socket, subscribe("2", deep, "{}"));
        assertThat(next()).contains("\"type\":\"error\"", "QUERY_TOO_DEEP");
        send(socket, subscribe("3", "{ actors(first: 101) { nodes { slug } } }", "{}"));
        assertThat(next()).contains("INVALID_PAGE");
    }

    @Test
    void soDoRights() throws Exception {
        WebSocket socket = open();
        send(socket, INIT);
        next();

        String revoke = "mutation { revokeAccessToken(input: {id: 1}) { userErrors { code } } }";
        send(socket, subscribe("1", revoke, "{}"));

        assertThat(next()).contains("UNAUTHENTICATED", "\"data\":null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4401 | {"type": "subscribe", "id": "1", "payload": {"query": "{ __typename }"}}
            4400 | {
            4400 | []
            4400 | {"type": "nonsense"}
            4400 | {"type": 1}
            """)
    void closesWithTheCodesOfGraphqlWs(int code, String message) throws Exception {
        WebSocket socket = open();

        send(socket, message);

        assertThat(next()).isEqualTo("closed " + code);
    }

    @Test
    void initialisesOnce() throws Exception {
        WebSocket socket = open();
        send(socket, INIT);
        next();

        send(socket, INIT);

        assertThat(next()).isEqualTo("closed 4429");
    }

    @Test
    void aMessageHas64KilobytesAtMost() throws Exception {
        WebSocket socket = open();
        send(socket, INIT);
        next();

        send(socket, " ".repeat(64 * 1024 - PING.length()) + PING);
        assertThat(next()).contains("pong");
        send(socket, " ".repeat(64 * 1024 - PING.length() + 1) + PING);

        assertThat(next()).startsWith("closed");
    }

    @Test
    void theSubprotocolIsAMust() throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(ws(), new Listener())
                .get(10, TimeUnit.SECONDS);

        assertThat(next()).isEqualTo("closed 4406");
        socket.abort();
    }

    @Test
    void aPageOfAnotherSiteGetsNone() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols(SocketRoute.PROTOCOL)
                        .header("Origin", "https://elsewhere.example")
                        .buildAsync(ws(), new Listener())
                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    private WebSocket open() throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(SocketRoute.PROTOCOL)
                .buildAsync(ws(), new Listener())
                .get(10, TimeUnit.SECONDS);
    }

    private URI ws() {
        return URI.create(address.toString().replaceFirst("^http", "ws"));
    }

    private static String subscribe(String id, String query, String variables) {
        return "{\"type\": \"subscribe\", \"id\": \"%s\", \"payload\": {\"query\": \"%s\", \"variables\": %s}}"
                .formatted(id, query, variables);
    }

    private static void send(WebSocket socket, String message) throws Exception {
        socket.sendText(message, true).get(10, TimeUnit.SECONDS);
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                heard.add(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
            return null;
        }
    }
}
