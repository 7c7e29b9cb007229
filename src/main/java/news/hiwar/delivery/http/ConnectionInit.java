package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import news.hiwar.platform.staff.OidcProvider.ProviderUnavailable;
import org.jboss.logging.Logger;

/**
 * Identifies the client of a WebSocket: by the request that opened it, or by the token in its message
 * {@code connection_init}.
 */
class ConnectionInit {
    private static final Logger LOG = Logger.getLogger(ConnectionInit.class);

    private final RoutingContext http;
    private final TokenSignIn signIn;
    private boolean begun;

    private @Nullable Client client;

    /** @param http the request that opened the WebSocket */
    ConnectionInit(RoutingContext http, TokenSignIn signIn) {
        this.http = http;
        this.signIn = signIn;
    }

    /** The client; null until it is identified. */
    @Nullable
    Client client() {
        return client;
    }

    /**
     * Handles the message {@code connection_init}.
     *
     * @param loop the event loop of the WebSocket
     * @param close closes the WebSocket, with a code and a reason
     */
    void handle(Map<String, Object> message, Context loop, Runnable acknowledge, BiConsumer<Integer, String> close) {
        if (begun) {
            close.accept(4429, "Too many initialisation requests");
            return;
        }
        begun = true;
        String authorization = authorization(message);
        if (authorization == null) {
            client = Client.of(http);
            acknowledge.run();
            return;
        }
        signIn.signIn(http, authorization)
                .whenComplete((identified, failed) -> loop.runOnContext(now -> {
                    if (failed == null) {
                        client = identified;
                        acknowledge.run();
                    } else reject(failed, close);
                }));
    }

    private static void reject(Throwable failed, BiConsumer<Integer, String> close) {
        if (failed instanceof AuthenticationException && !ProviderUnavailable.isCauseOf(failed)) {
            close.accept(4403, "Forbidden");
            return;
        }
        // The token may be valid, but the database or the provider does not answer.
        LOG.warnf("The token of a WebSocket could not be checked: %s", failed.getMessage());
        close.accept(1013, "Try again later");
    }

    /** The value of the header {@code Authorization} in the payload of the message; null if there is none. */
    private static @Nullable String authorization(Map<String, Object> message) {
        if (!(message.get("payload") instanceof Map<?, ?> payload)) return null;
        return payload.entrySet().stream()
                .filter(member -> "authorization".equalsIgnoreCase(String.valueOf(member.getKey())))
                .filter(member -> member.getValue() != null)
                .map(member -> String.valueOf(member.getValue()))
                .findFirst()
                .orElse(null);
    }

    /** Authenticates by a token in a message, since browsers cannot set headers of a WebSocket. */
    @Singleton
    static class TokenSignIn {
        private final HttpAuthenticator authenticator;

        TokenSignIn(HttpAuthenticator authenticator) {
            this.authenticator = authenticator;
        }

        /** Authenticates as for a request; fails with {@link AuthenticationFailedException} if the token is invalid. */
        CompletionStage<Client> signIn(RoutingContext http, String authorization) {
            try {
                http.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
            } catch (IllegalArgumentException invalidHeader) {
                return CompletableFuture.failedStage(new AuthenticationFailedException(invalidHeader));
            }
            CompletableFuture<Client> client = new CompletableFuture<>();
            VertxContext.getOrCreateDuplicatedContext()
                    .runOnContext(now -> authenticator
                            .attemptAuthentication(http)
                            .onItem()
                            .ifNull()
                            .failWith(AuthenticationFailedException::new)
                            .subscribe()
                            .with(
                                    identity -> client.complete(new Client(identity, http.request())),
                                    client::completeExceptionally));
            return client;
        }
    }
}
