package news.hiwar.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.hiwar.PostgreSql;
import org.junit.jupiter.api.Test;

/** Connections at a strict server: nobody holds one without using it, and the schema is closed on sockets, too. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(StrictEdgeTest.Strict.class)
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
    void theSchemaIsClosedOnASocketToo() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = open("192.0.2.23", new CompletableFuture<>(), heard);

        send(socket, "{\"type\": \"connection_init\"}");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("connection_ack");
        send(
                socket,
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ __schema { queryType { name } } }\"}}");

        assertThat(heard.poll(10, TimeUnit.SECONDS))
                .contains("\"error\"", "DOCUMENT_NOT_TRUSTED")
                .doesNotContain("data");
    }

    @Test
    void aSocketHasSoManyOperationsAtOnce() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = open("192.0.2.24", closed, heard);
        send(socket, "{\"type\": \"connection_init\"}");
        heard.poll(10, TimeUnit.SECONDS);

        for (int i = 0; i < 2; i++) send(socket, feed(i));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("\"next\"");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("\"type\"");
        assertThat(closed).isNotDone();
        for (int i = 2; i < 100 && !closed.isDone(); i++) {
            socket.sendText(feed(i), true).exceptionally(gone -> socket).get(10, TimeUnit.SECONDS);
        }

        assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4429);
    }

    @Test
    void aNodeFollowsSoManyDifferentThings() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = open("192.0.2.25", new CompletableFuture<>(), heard);
        send(socket, "{\"type\": \"connection_init\"}");
        heard.poll(10, TimeUnit.SECONDS);

        send(socket, follow(1, "AR"));
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
        send(socket, follow(2, "EN"));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("\"error\"", "TOO_MANY_SUBSCRIPTIONS");
        assertThat(events("EN")).contains("event: next", "TOO_MANY_SUBSCRIPTIONS", "event: complete");
        send(socket, follow(2, "AR"));
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();

        send(socket, "{\"type\": \"complete\", \"id\": \"1\"}");
        send(socket, "{\"type\": \"complete\", \"id\": \"2\"}");
        send(socket, follow(3, "EN"));
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
        socket.abort();
    }

    @Test
    void aBrokenLineEndsWhatItFollowed() throws Exception {
        WebSocket socket = open("192.0.2.27", new CompletableFuture<>());
        send(socket, "{\"type\": \"connection_init\"}");
        send(socket, follow(1, "AR"));
        Thread.sleep(1_000);
        assertThat(events("EN")).contains("TOO_MANY_SUBSCRIPTIONS");

        socket.abort();
        Thread.sleep(1_000);

        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket other = open("192.0.2.28", new CompletableFuture<>(), heard);
        send(other, "{\"type\": \"connection_init\"}");
        heard.poll(10, TimeUnit.SECONDS);
        send(other, follow(1, "EN"));
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
        other.abort();
    }

    /** The same by server-sent events, which end. */
    private static String events(String language) throws Exception {
        Map<String, ?> variables = Map.of("filter", Map.of("language", language));
        return given().header("X-Forwarded-For", "192.0.2.26")
                .accept("text/event-stream")
                .contentType(ContentType.JSON)
                .body(Map.of("query", document("FollowNews"), "variables", variables))
                .post("/graphql")
                .asString();
    }

    private static String document(String operation) throws Exception {
        return Files.readString(Path.of("graphql", "operations", operation + ".graphql"));
    }

    private static String follow(int id, String language) throws Exception {
        return subscribe(id, "FollowNews", Map.of("filter", Map.of("language", language)));
    }

    private static String feed(int id) throws Exception {
        return subscribe(id, "HomeFeed", Map.of("first", 1));
    }

    private static String subscribe(int id, String operation, Map<String, ?> variables) throws Exception {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "type",
                        "subscribe",
                        "id",
                        String.valueOf(id),
                        "payload",
                        Map.of("query", document(operation), "variables", variables)));
    }

    private static void send(WebSocket socket, String message) throws Exception {
        socket.sendText(message, true).get(10, TimeUnit.SECONDS);
    }

    @Test
    void anAddressHasSoManySockets() throws Exception {
        open("192.0.2.21", new CompletableFuture<>());
        open("192.0.2.21", new CompletableFuture<>());

        assertThatThrownBy(() -> open("192.0.2.21", new CompletableFuture<>()))
                .hasMessageContaining("WebSocketHandshake");
        open("192.0.2.22", new CompletableFuture<>());
    }

    private WebSocket open(String client, CompletableFuture<Integer> closed) throws Exception {
        return open(client, closed, new LinkedBlockingQueue<>());
    }

    private WebSocket open(String client, CompletableFuture<Integer> closed, BlockingQueue<String> heard)
            throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(SocketRoute.PROTOCOL)
                .header("X-Forwarded-For", client)
                .buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }
}
