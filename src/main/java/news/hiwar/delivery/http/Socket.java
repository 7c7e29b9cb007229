package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hiwar.platform.staff.OidcProvider.ProviderUnavailable;
import org.jboss.logging.Logger;

/**
 * The WebSocket of one client, who is identified by the request that opened it or by a token in {@code connection_init}.
 * Everything runs on its event loop, so that no synchronisation is needed. Close codes are those
 * of graphql-ws.
 */
class Socket {
    private static final Logger LOG = Logger.getLogger(Socket.class);

    /** Maximum size of the outgoing buffer in bytes; a client that reads too slowly is disconnected. */
    private static final int BUFFER_BYTES = 1 << 20;

    private static final long PING_MILLIS = TimeUnit.SECONDS.toMillis(20);
    private static final int TIMEOUT = 4408;

    private final ServerWebSocket socket;
    private final RoutingContext http;
    private final SocketOperations operations;
    private final Context loop = Vertx.currentContext();
    private final List<Long> timers = new ArrayList<>();

    /** Operations by the id that the client chose; an id may be reused. */
    private final Map<String, RequestedOperation> operationsById = new HashMap<>();

    /** Number of operations in execution, including those that the client has cancelled. */
    private int executing;

    private boolean initialising;

    /** The client; null until {@code connection_init} has identified it. */
    private @Nullable Client client;

    /** Whether the client has sent a message since the last ping. */
    private boolean responsive = true;

    /** @param http the request that opened the WebSocket */
    Socket(ServerWebSocket socket, RoutingContext http, SocketOperations operations) {
        this.socket = socket;
        this.http = http;
        this.operations = operations;
    }

    static void close(ServerWebSocket socket, int code, String reason) {
        if (!socket.isClosed()) socket.close((short) code, reason).onFailure(LOG::debug);
    }

    void open() {
        socket.setWriteQueueMaxSize(BUFFER_BYTES);
        timers.add(loop.owner().setTimer(operations.limits.socketInit().toMillis(), expired -> {
            if (client == null) close(TIMEOUT, "Connection initialisation timeout");
        }));
        timers.add(loop.owner().setPeriodic(PING_MILLIS, tick -> ping()));
        socket.exceptionHandler(
                broken -> close(1009, "Message too big")); // a message that is too large, or a lost connection
        socket.binaryMessageHandler(message -> close(4400, "Only text messages are allowed"));
        socket.textMessageHandler(this::receive);
    }

    private void ping() {
        if (!responsive) close(TIMEOUT, "No answer to a ping");
        responsive = false;
        send(Map.of("type", "ping"));
    }

    /** Called on any close, including a lost connection. */
    void closed() {
        timers.forEach(loop.owner()::cancelTimer);
        operations.editors.remove(this);
        loop.runOnContext(now -> List.copyOf(operationsById.values()).forEach(RequestedOperation::stop));
    }

    private void receive(String text) {
        responsive = true;
        Map<String, Object> message = operations.message(text);
        if (message == null || !(message.get("type") instanceof String type)) {
            close(4400, "Invalid message");
            return;
        }
        switch (type) {
            case "connection_init" -> initialise(message);
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message);
            default -> close(4400, "Invalid message");
        }
    }

    private void initialise(Map<String, Object> message) {
        if (initialising) {
            close(4429, "Too many initialisation requests");
            return;
        }
        initialising = true;
        String authorization = authorization(message);
        if (authorization == null) acknowledge(Client.of(http));
        else {
            operations
                    .signIn
                    .signIn(http, authorization)
                    .whenComplete((identified, failed) -> loop.runOnContext(now -> {
                        if (failed == null) acknowledge(identified);
                        else rejectSignIn(failed);
                    }));
        }
    }

    /** The value of the header {@code Authorization} in the payload of {@code connection_init}; null if there is none. */
    private static @Nullable String authorization(Map<String, Object> message) {
        if (!(message.get("payload") instanceof Map<?, ?> payload)) return null;
        return payload.entrySet().stream()
                .filter(member -> "authorization".equalsIgnoreCase(String.valueOf(member.getKey())))
                .filter(member -> member.getValue() != null)
                .map(member -> String.valueOf(member.getValue()))
                .findFirst()
                .orElse(null);
    }

    private void acknowledge(Client identified) {
        if (socket.isClosed()) return;
        client = identified;
        operations.editors.add(this, identified, reason -> loop.runOnContext(now -> signInEnded(reason)));
        send(Map.of("type", "connection_ack"));
    }

    private void signInEnded(HttpError reason) {
        List.copyOf(operationsById.values()).forEach(operation -> operation.lost(reason));
        loop.runOnContext(sent -> close(4401, "Sign-in is no longer valid"));
    }

    private void rejectSignIn(Throwable failure) {
        if (failure instanceof AuthenticationException && !ProviderUnavailable.isCauseOf(failure)) {
            close(4403, "Forbidden");
            return;
        }
        // The token may be valid, but the database or the provider does not answer.
        LOG.warnf("The token of a WebSocket could not be checked: %s", failure.getMessage());
        close(1013, "Try again later");
    }

    private void complete(Map<String, Object> message) {
        if (!(message.get("id") instanceof String id)) close(4400, "Invalid message");
        else if (operationsById.containsKey(id)) operationsById.get(id).stop();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private void subscribe(Map<String, Object> message) {
        if (client == null) close(4401, "Unauthorized");
        else if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            close(4400, "Invalid message");
        } else if (operationsById.containsKey(id)) close(4409, "Subscriber for " + id + " already exists");
        else if (executing >= operations.limits.socketOperations()) close(4429, "Too many operations");
        else {
            RequestedOperation operation = new RequestedOperation(id);
            operationsById.put(id, operation);
            executing++;
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
        public void executed(SocketOperations.Outcome outcome) {
            loop.runOnContext(now -> {
                executing--;
                if (!operationsById.remove(id, this)) return; // the client has cancelled it
                send(operations.text(id, outcome));
                if (outcome.hasData()) send(Map.of("type", "complete", "id", id));
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
            executing--;
        }
    }

    private void send(Map<String, ?> message) {
        send(operations.text(message));
    }

    private void send(@Nullable String text) {
        if (socket.isClosed() || text == null) return;
        Runnable sent = socket.writeQueueFull() ? null : operations.outgoing.begin(http.request(), text.length());
        if (sent == null) close(4008, "The client reads too slowly");
        else socket.writeTextMessage(text).onComplete(ended -> sent.run());
    }

    private void close(int code, String reason) {
        operations.closed(code);
        close(socket, code, reason);
    }
}
