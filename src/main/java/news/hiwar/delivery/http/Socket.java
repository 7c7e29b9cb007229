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
 * The WebSocket of one client. Everything runs on its event loop, so that no synchronisation is needed. Close codes are those
 * of graphql-ws.
 */
class Socket {
    private static final Logger LOG = Logger.getLogger(Socket.class);

    /** Maximum size of the outgoing buffer in bytes; a client that reads too slowly is disconnected. */
    private static final int BUFFER_BYTES = 1 << 20;

    private final ServerWebSocket socket;
    private final ConnectionInit init;
    private final SocketOperations operations;
    private final ClientLimits limits;
    private final Context loop = Vertx.currentContext();

    /** Operations by the id that the client chose; an id may be reused. */
    private final Map<String, RequestedOperation> operationsById = new HashMap<>();

    /** Number of operations in execution, including those that the client has cancelled. */
    private int underWay;

    private @Nullable Heartbeat heartbeat;

    /** @param http the request that opened the WebSocket */
    Socket(
            ServerWebSocket socket,
            RoutingContext http,
            ConnectionInit.TokenSignIn signIn,
            SocketOperations operations,
            ClientLimits limits) {
        this.socket = socket;
        init = new ConnectionInit(http, signIn);
        this.operations = operations;
        this.limits = limits;
    }

    static void close(ServerWebSocket socket, int code, String reason) {
        if (!socket.isClosed()) socket.close((short) code, reason).onFailure(LOG::debug);
    }

    void open() {
        socket.setWriteQueueMaxSize(BUFFER_BYTES);
        heartbeat = new Heartbeat(
                loop.owner(),
                limits.socketInit().toMillis(),
                () -> init.client() != null,
                () -> send(Map.of("type", "ping")),
                this::close);
        socket.exceptionHandler(
                broken -> close(1009, "Message too big")); // a message that is too large, or a lost connection
        socket.binaryMessageHandler(message -> close(4400, "Only text messages are allowed"));
        socket.textMessageHandler(this::receive);
    }

    /** Called on any close, including a lost connection. */
    void closed() {
        if (heartbeat != null) heartbeat.end();
        loop.runOnContext(now -> List.copyOf(operationsById.values()).forEach(RequestedOperation::stop));
    }

    private void receive(String text) {
        if (heartbeat != null) heartbeat.heard();
        Map<String, Object> message = operations.message(text);
        if (message == null || !(message.get("type") instanceof String type)) {
            close(4400, "Invalid message");
            return;
        }
        switch (type) {
            case "connection_init" ->
                init.handle(message, loop, () -> send(Map.of("type", "connection_ack")), this::close);
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message);
            default -> close(4400, "Invalid message");
        }
    }

    private void complete(Map<String, Object> message) {
        if (!(message.get("id") instanceof String id)) close(4400, "Invalid message");
        else if (operationsById.containsKey(id)) operationsById.get(id).stop();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private void subscribe(Map<String, Object> message) {
        Client client = init.client();
        if (client == null) close(4401, "Unauthorized");
        else if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            close(4400, "Invalid message");
        } else if (operationsById.containsKey(id)) close(4409, "Subscriber for " + id + " already exists");
        else if (underWay >= limits.socketOperations()) close(4429, "Too many operations");
        else {
            RequestedOperation operation = new RequestedOperation(id);
            operationsById.put(id, operation);
            underWay++;
            operations.execute((Map<String, Object>) payload, client, operation);
        }
    }

    /** An operation that the client has requested. */
    private class RequestedOperation implements SocketOperations.Requester {
        private final String id;
        private @Nullable Runnable end;

        RequestedOperation(String id) {
            this.id = id;
        }

        @Override
        public void answered(SocketOperations.Outcome outcome) {
            loop.runOnContext(now -> {
                underWay--;
                if (!operationsById.remove(id, this)) return; // the client has cancelled it
                send(operations.text(id, outcome));
                if (outcome.executed()) send(Map.of("type", "complete", "id", id));
            });
        }

        @Override
        public void subscribed(Runnable end) {
            loop.runOnContext(now -> {
                this.end = end;
                if (operationsById.get(id) != this || socket.isClosed()) stop();
            });
        }

        @Override
        public void next(String response) {
            loop.runOnContext(now -> {
                if (operationsById.get(id) == this) send(operations.event(id, response));
            });
        }

        @Override
        public void lost(HttpError reason) {
            loop.runOnContext(now -> {
                if (operationsById.get(id) != this) return;
                stop();
                send(operations.text(id, operations.lost(reason)));
            });
        }

        void stop() {
            operationsById.remove(id, this);
            if (end == null) return; // the execution has not ended yet
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
        if (socket.writeQueueFull()) close(4008, "The client reads too slowly");
        else socket.writeTextMessage(text).onFailure(LOG::debug);
    }

    private void close(int code, String reason) {
        operations.closed(code);
        close(socket, code, reason);
    }
}
