package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes tokens that come with the first message, since browsers cannot set headers of a socket. */
@Singleton
class ConnectionSignIn {
    private static final String MEMBER = "authorization";

    private final HttpAuthenticator authenticator;

    ConnectionSignIn(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** What would stand in the header {@code Authorization}; null where nothing does. */
    @Nullable
    static String authorization(Map<String, Object> init) {
        if (!(init.get("payload") instanceof Map<?, ?> payload)) return null;
        return payload.entrySet().stream()
                .filter(member -> MEMBER.equalsIgnoreCase(String.valueOf(member.getKey())))
                .filter(member -> member.getValue() != null)
                .map(member -> String.valueOf(member.getValue()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Who has that token, by the rules of a request.
     *
     * @param http the request that became the socket
     * @return failed with {@link AuthenticationFailedException} where the token is none
     */
    CompletionStage<Client> signIn(RoutingContext http, String authorization) {
        try {
            http.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
        } catch (IllegalArgumentException noHeader) {
            return CompletableFuture.failedStage(new AuthenticationFailedException(noHeader));
        }
        CompletableFuture<Client> caller = new CompletableFuture<>();
        VertxContext.getOrCreateDuplicatedContext()
                .runOnContext(now -> authenticator
                        .attemptAuthentication(http)
                        .onItem()
                        .ifNull()
                        .failWith(AuthenticationFailedException::new)
                        .subscribe()
                        .with(
                                identity -> caller.complete(new Client(identity, http.request())),
                                caller::completeExceptionally));
        return caller;
    }
}
