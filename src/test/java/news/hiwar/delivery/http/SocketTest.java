package news.hiwar.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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

    @Test
    void answersAQuery() throws Exception {
        SocketClient socket = SocketClient.open(address);
        socket.send(INIT);
        assertThat(socket.hears()).isEqualTo("{\"type\":\"connection_ack\"}");

        socket.asks("1", "query($s: String!) { actor(slug: $s) { slug } }", Map.of("s", "iraq"));

        assertThat(socket.hears())
                .contains(
                        "\"type\":\"next\"", "\"id\":\"1\"", "\"payload\":{\"data\":{\"actor\":{\"slug\":\"iraq\"}}}");
        assertThat(socket.hears()).contains("\"type\":\"complete\"", "\"id\":\"1\"");
        socket.send(PING);
        assertThat(socket.hears()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void theLimitsOfHttpHoldHere() throws Exception {
        SocketClient socket = SocketClient.open(address).initialised();

        socket.asks("1", "{ nothing }");
        assertThat(socket.hears()).contains("\"type\":\"error\"", "GRAPHQL_VALIDATION_FAILED");
        String deep = "{ topic(slug: \"security\") " + "{ broader ".repeat(12) + "{ slug }" + " }".repeat(13);
        socket.asks("2", deep);
        assertThat(socket.hears()).contains("\"type\":\"error\"", "QUERY_TOO_DEEP");
        socket.asks("3", "{ actors(first: 101) { nodes { slug } } }");
        assertThat(socket.hears()).contains("INVALID_PAGE");
    }

    @Test
    void soDoRights() throws Exception {
        SocketClient socket = SocketClient.open(address).initialised();

        String revoke = "mutation { revokeAccessToken(input: {id: 1}) { userErrors { code } } }";
        socket.asks("1", revoke);

        assertThat(socket.hears()).contains("UNAUTHENTICATED", "\"data\":null");
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
        SocketClient socket = SocketClient.open(address);

        socket.send(message);

        assertThat(socket.hears()).isEqualTo("closed " + code);
    }

    @Test
    void initialisesOnce() throws Exception {
        SocketClient socket = SocketClient.open(address).initialised();

        socket.send(INIT);

        assertThat(socket.hears()).isEqualTo("closed 4429");
    }

    @Test
    void aMessageHas64KilobytesAtMost() throws Exception {
        SocketClient socket = SocketClient.open(address).initialised();

        socket.send(" ".repeat(64 * 1024 - PING.length()) + PING);
        assertThat(socket.hears()).contains("pong");
        socket.send(" ".repeat(64 * 1024 - PING.length() + 1) + PING);

        assertThat(socket.hears()).startsWith("closed");
    }

    @Test
    void theSubprotocolIsAMust() throws Exception {
        SocketClient socket = SocketClient.open(address, "", new String[0]);

        assertThat(socket.hears()).isEqualTo("closed 4406");
    }

    @Test
    void aPageOfAnotherSiteGetsNone() {
        assertThatThrownBy(() -> SocketClient.open(address, "Origin", "https://elsewhere.example"))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }
}
