package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One client's socket. All of it happens on the socket's own event loop, so that nothing here is guarded. Close codes are
 * those of graphql-ws.
 */
class Socket {
    private static final Logger LOG = Logger.getLogger(Socket.class);

    /** A client that reads so little while answers wait for it is let go. */
    private static final int WAITING_BYTES = 1 << 20;

    private final ServerWebSocket socket;
    private final ConnectionInit introduction;
    private final SocketOperations operations;
    private final ClientLimits limits;
    private final Context loop = Vertx.currentContext();

    /** By the id that the client gave; an id may be used again. */
    private final Map<String, Asked> wanted = new HashMap<>();

    /** Also of those that the client does not want any more. */
    private int underWay;

    private @Nullable Heartbeat heartbeat;

    /** @param http the request that became it */
    Socket(
            ServerWebSocket socket,
            RoutingContext http,
            ConnectionSignIn signIn,
            SocketOperations operations,
            ClientLimits limits) {
        this.socket = socket;
        introduction = new ConnectionInit(http, signIn);
        this.operations = operations;
        this.limits = limits;
    }

    static void close(ServerWebSocket socket, int code, String reason) {
        if (!socket.isClosed()) socket.close((short) code, reason).onFailure(LOG::debug);
    }

    void open() {
        socket.setWriteQueueMaxSize(WAITING_BYTES);
        heartbeat = new Heartbeat(
                loop.owner(),
                limits.socketInit().toMillis(),
                () -> introduction.caller() != null,
                () -> send(Map.of("type", "ping")),
                this::close);
        socket.exceptionHandler(broken -> close(1009, "Message too big")); // a message past its limit, or a broken line
        socket.binaryMessageHandler(message -> close(4400, "Messages are texts"));
        socket.textMessageHandler(this::take);
    }

    /** However it was closed, and be it that the line broke. */
    void closed() {
        if (heartbeat != null) heartbeat.end();
        loop.runOnContext(now -> List.copyOf(wanted.values()).forEach(Asked::stop));
    }

    private void take(String text) {
        if (heartbeat != null) heartbeat.heard();
        Map<String, Object> message = operations.message(text);
        if (message == null || !(message.get("type") instanceof String type)) {
            close(4400, "Invalid message");
            return;
        }
        switch (type) {
            case "connection_init" ->
                introduction.take(message, loop, () -> send(Map.of("type", "connection_ack")), this::close);
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message);
            default -> close(4400, "Invalid message");
        }
    }

    private void complete(Map<String, Object> message) {
        if (!(message.get("id") instanceof String id)) close(4400, "Invalid message");
        else if (wanted.containsKey(id)) wanted.get(id).stop();
    }

    @SuppressWarnings("unchecked") // a JSON object has texts as keys
    private void subscribe(Map<String, Object> message) {
        Client caller = introduction.caller();
        if (caller == null) close(4401, "Unauthorized");
        else if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            close(4400, "Invalid message");
        } else if (wanted.containsKey(id)) close(4409, "Subscriber for " + id + " already exists");
        else if (underWay >= limits.socketOperations()) close(4429, "Too many operations");
        else {
            Asked asked = new Asked(id);
            wanted.put(id, asked);
            underWay++;
            operations.execute((Map<String, Object>) payload, caller, asked);
        }
    }

    /** An operation that the client asked for. */
    private class Asked implements SocketOperations.Asker {
        private final String id;
        private @Nullable Runnable end;

        Asked(String id) {
            this.id = id;
        }

        @Override
        public void answered(SocketOperations.Outcome outcome) {
            loop.runOnContext(now -> {
                underWay--;
                if (!wanted.remove(id, this)) return; // the client does not want it any more
                send(operations.text(id, outcome));
                if (outcome.executed()) send(Map.of("type", "complete", "id", id));
            });
        }

        @Override
        public void subscribed(Runnable end) {
            loop.runOnContext(now -> {
                this.end = end;
                if (wanted.get(id) != this || socket.isClosed()) stop();
            });
        }

        @Override
        public void told(String answer) {
            loop.runOnContext(now -> {
                if (wanted.get(id) == this) send(operations.event(id, answer));
            });
        }

        @Override
        public void lost(HttpError why) {
            loop.runOnContext(now -> {
                if (wanted.get(id) != this) return;
                stop();
                send(operations.text(id, operations.lost(why)));
            });
        }

        void stop() {
            wanted.remove(id, this);
            if (end == null) return; // it is still being executed
            end.run();
            end = null;
            underWay--;
        }
    }

    private void send(Map<String, ?> message) {
        send(operations.text(message));
    }

    private void send(@Nullable String text) {
        if (socket.isClosed() || text == null) return;
        if (socket.writeQueueFull()) close(4008, "The client does not read");
        else socket.writeTextMessage(text).onFailure(LOG::debug);
    }

    private void close(int code, String reason) {
        operations.refused(code);
        close(socket, code, reason);
    }
}
