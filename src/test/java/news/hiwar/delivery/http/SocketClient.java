package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of GraphQL over WebSocket that sends what it is told to, be it right or wrong. */
public final class SocketClient implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private volatile boolean closed;
    private volatile boolean resting;
    private WebSocket socket;

    /** With one header, a name and a value, or without. */
    public static SocketClient open(URI http, String... header) throws Exception {
        return open(http, SocketRoute.PROTOCOL, header);
    }

    static SocketClient open(URI http, String protocol, String[] header) throws Exception {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!protocol.isEmpty()) builder.subprotocols(protocol);
        if (header.length > 0) builder.header(header[0], header[1]);
        URI address = URI.create(http.toString().replaceFirst("^http", "ws"));
        client.socket = builder.buildAsync(address, client).get(10, TimeUnit.SECONDS);
        return client;
    }

    public SocketClient initialised() throws Exception {
        send("{\"type\": \"connection_init\"}");
        String answer = hears();
        if (!answer.contains("connection_ack")) throw new AssertionError(answer);
        return this;
    }

    /** With what would stand in the header Authorization. */
    public void introduces(String authorization) throws Exception {
        send(new ObjectMapper()
                .writeValueAsString(
                        Map.of("type", "connection_init", "payload", Map.of("Authorization", authorization))));
    }

    public void send(String text) throws Exception {
        socket.sendText(text, true).get(10, TimeUnit.SECONDS);
    }

    public void asks(String id, String query) throws Exception {
        asks(id, query, Map.of());
    }

    void asks(String id, String query, Map<String, ?> variables) throws Exception {
        send(subscribe(id, query, variables));
    }

    private static String subscribe(String id, String query, Map<String, ?> variables) throws JsonProcessingException {
        Map<String, ?> payload = Map.of("query", query, "variables", variables);
        return new ObjectMapper().writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", payload));
    }

    public void completes(String id) throws Exception {
        send("{\"type\": \"complete\", \"id\": \"%s\"}".formatted(id));
    }

    /** The next message, or {@code closed} and the code; an empty text where none comes. */
    public String hears() {
        return hears(10);
    }

    /** What comes within a second: an empty text is what is hoped for. */
    public String hearsSoon() {
        return hears(1);
    }

    /** What has come already; an empty text where nothing has. */
    public String hearsNow() {
        return hears(0);
    }

    private String hears(int seconds) {
        try {
            String next = heard.poll(seconds, TimeUnit.SECONDS);
            return next == null ? "" : next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Reads the next piece of a message, and nothing after it. */
    public void rests() {
        resting = true;
    }

    /** Reads on. */
    public void wakes() {
        resting = false;
        socket.request(1);
    }

    /** As a phone that has lost its network. */
    public void breaks() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        message.append(text);
        if (last) {
            heard.add(message.toString());
            message.setLength(0);
        }
        if (!resting) socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed = true;
        heard.add("closed " + code);
        return null;
    }
}
