package news.hiwar.delivery.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** GraphQL over WebSocket, by the protocol of the library graphql-ws, in place of the framework's. */
@ApplicationScoped
class SocketRoute implements HttpServerOptionsCustomizer {
    static final String PROTOCOL = "graphql-transport-ws";

    private final SocketOperations operations;
    private final ConnectionSignIn signIn;
    private final ClientLimits limits;
    private final Connections connections;
    private final Set<ServerWebSocket> open = ConcurrentHashMap.newKeySet();

    SocketRoute(SocketOperations operations, ConnectionSignIn signIn, ClientLimits limits, Connections connections) {
        this.signIn = signIn;
        this.connections = connections;
        this.operations = operations;
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        limit(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        limit(options);
    }

    private void limit(HttpServerOptions options) {
        int bytes = Math.toIntExact(limits.message().asLongValue());
        options.setWebSocketSubProtocols(List.of(PROTOCOL))
                .setMaxWebSocketFrameSize(bytes)
                .setMaxWebSocketMessageSize(bytes);
    }

    void add(@Observes Router router) {
        router.get(GraphQLRoute.PATH).order(GraphQLRoute.BEFORE_THE_FRAMEWORK).handler(this::enter);
    }

    private void enter(RoutingContext http) {
        if (!isWebSocket(http)) {
            http.next();
            return;
        }
        String address = Client.of(http).address();
        if (!connections.enter(address)) {
            http.response().setStatusCode(429).end();
            return;
        }
        http.request()
                .toWebSocket()
                .onFailure(failed -> connections.leave(address))
                .onSuccess(socket -> open(socket, address, http));
    }

    private void open(ServerWebSocket socket, String address, RoutingContext http) {
        open.add(socket);
        Socket client = new Socket(socket, http, signIn, operations, limits);
        socket.closeHandler(closed -> {
            client.closed();
            open.remove(socket);
            Upgraded.ended(http.request());
            connections.leave(address);
        });
        if (!PROTOCOL.equals(socket.subProtocol())) Socket.close(socket, 4406, "Subprotocol not acceptable");
        else client.open();
    }

    /** They would hold up the end. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(socket -> Socket.close(socket, 1001, "Going away"));
    }

    private static boolean isWebSocket(RoutingContext http) {
        return "websocket".equalsIgnoreCase(http.request().getHeader("Upgrade"));
    }

    /**
     * A request that became a socket. The framework counts it as running for ever, and would wait for its end when the server
     * stops; what tells it of the end is hidden.
     */
    static final class Upgraded {
        private static final Logger LOG = Logger.getLogger(Upgraded.class);

        private Upgraded() {}

        /** Its socket has closed. */
        static void ended(HttpServerRequest request) {
            try {
                Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
                done.setAccessible(true);
                done.invoke(QuarkusRequestWrapper.get(request));
            } catch (ReflectiveOperationException changed) {
                LOG.debug("The server will wait for closed sockets when it stops", changed);
            }
        }
    }
}
