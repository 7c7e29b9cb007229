package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import news.hiwar.platform.staff.StaffAuthentication;

/** Authenticates the clients of connections that stay open, and checks later whether they are still signed in. */
@Singleton
class ConnectionSignIn {
    private final HttpAuthenticator authenticator;
    private final StaffAuthentication staff;
    private final Vertx vertx;

    ConnectionSignIn(HttpAuthenticator authenticator, StaffAuthentication staff, Vertx vertx) {
        this.authenticator = authenticator;
        this.staff = staff;
        this.vertx = vertx;
    }

    /**
     * Authenticates by a token in a message, since browsers cannot set headers of a WebSocket; fails with
     * {@link AuthenticationFailedException} if the token is invalid.
     */
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

    /** Fails with an {@link HttpError} if the sign-in of a client is no longer valid; readers are always allowed. */
    CompletionStage<Void> check(Client client) {
        SecurityIdentity identity = client.identity();
        if (identity == null) return CompletableFuture.completedStage(null);
        return vertx.executeBlocking(() -> staff.isStillValid(identity), false)
                .<Void>map(valid -> {
                    if (valid) return null;
                    throw new HttpError(
                            401, "UNAUTHENTICATED", "Your sign-in is no longer valid. Sign in and connect again.");
                })
                .toCompletionStage();
    }
}
