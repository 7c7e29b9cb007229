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
import news.hiwar.platform.telemetry.Meters;
import org.jboss.logging.Logger;

/** Serves GraphQL over WebSocket, by the protocol of the library graphql-ws, in place of the framework's handler. */
@ApplicationScoped
class SocketRoute implements HttpServerOptionsCustomizer {
    private static final Logger LOG = Logger.getLogger(SocketRoute.class);
    static final String PROTOCOL = "graphql-transport-ws";

    private final SocketOperations operations;
    private final ClientLimits limits;
    private final ClientQuota quota;
    private final Meters meters;
    private final Set<ServerWebSocket> open = ConcurrentHashMap.newKeySet();

    SocketRoute(SocketOperations operations, ClientLimits limits, ClientQuota quota, Meters meters) {
        this.meters = meters;
        this.quota = quota;
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
        if (!quota.open(address)) {
            http.response().setStatusCode(429).end();
            return;
        }
        meters.socket(1);
        http.request()
                .toWebSocket()
                .onFailure(failed -> release(address))
                .onSuccess(socket -> open(socket, address, http));
    }

    private void open(ServerWebSocket socket, String address, RoutingContext http) {
        open.add(socket);
        Socket client = new Socket(socket, http, operations);
        socket.closeHandler(closed -> {
            client.closed();
            open.remove(socket);
            endRequest(http.request());
            release(address);
        });
        if (!PROTOCOL.equals(socket.subProtocol())) Socket.close(socket, 4406, "Subprotocol not acceptable");
        else client.open();
    }

    /** Closes open WebSockets, which would delay the shutdown. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(socket -> Socket.close(socket, 1001, "Going away"));
    }

    private void release(String address) {
        quota.close(address);
        meters.socket(-1);
    }

    private static boolean isWebSocket(RoutingContext http) {
        return "websocket".equalsIgnoreCase(http.request().getHeader("Upgrade"));
    }

    /**
     * Ends the request that opened a WebSocket, after it has closed. Quarkus counts it as active for ever and would wait for
     * its end at shutdown; the method that ends it is private.
     */
    private static void endRequest(HttpServerRequest request) {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException changed) {
            LOG.debug("The server will wait for closed WebSockets when it stops", changed);
        }
    }
}
