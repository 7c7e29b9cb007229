package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.BiConsumer;
import news.hiwar.platform.staff.OidcProvider.ProviderUnavailable;
import org.jboss.logging.Logger;

/** Who a socket's client is: as the request that became it says, or the token of its first message. */
class ConnectionInit {
    private static final Logger LOG = Logger.getLogger(ConnectionInit.class);

    private final RoutingContext http;
    private final ConnectionSignIn signIn;
    private boolean begun;
    private @Nullable Client caller;

    ConnectionInit(RoutingContext http, ConnectionSignIn signIn) {
        this.http = http;
        this.signIn = signIn;
    }

    /** Null until it is known. */
    @Nullable
    Client caller() {
        return caller;
    }

    /**
     * Takes the message {@code connection_init}.
     *
     * @param loop where all of this happens
     * @param close takes a code and a reason
     */
    void take(Map<String, Object> message, Context loop, Runnable acknowledge, BiConsumer<Integer, String> close) {
        if (begun) {
            close.accept(4429, "Too many initialisation requests");
            return;
        }
        begun = true;
        String authorization = ConnectionSignIn.authorization(message);
        if (authorization == null) {
            caller = Client.of(http);
            acknowledge.run();
            return;
        }
        signIn.signIn(http, authorization)
                .whenComplete((known, failed) -> loop.runOnContext(now -> {
                    if (failed == null) {
                        caller = known;
                        acknowledge.run();
                    } else refuse(failed, close);
                }));
    }

    private static void refuse(Throwable failed, BiConsumer<Integer, String> close) {
        if (failed instanceof AuthenticationException && !ProviderUnavailable.isCauseOf(failed)) {
            close.accept(4403, "Forbidden");
            return;
        }
        // Where the database or the provider is away may be good, so the client is to come again.
        LOG.warnf("It cannot be told now whose token came with a socket: %s", failed.getMessage());
        close.accept(1013, "Try again later");
    }
}
