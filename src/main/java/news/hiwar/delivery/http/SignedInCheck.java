package news.hiwar.delivery.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import news.hiwar.platform.staff.SessionCheck;

/** Checks on a connection that stays open whether the sign-in of its client is still valid. */
@Singleton
class SignedInCheck {
    private final SessionCheck sessions;
    private final Vertx vertx;

    SignedInCheck(SessionCheck sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Fails with an {@link HttpError} if the sign-in is no longer valid; readers are always allowed. */
    CompletionStage<Void> check(Client caller) {
        SecurityIdentity identity = caller.identity();
        if (identity == null) return CompletableFuture.completedStage(null);
        return vertx.executeBlocking(() -> sessions.isValid(identity), false)
                .<Void>map(valid -> {
                    if (valid) return null;
                    throw new HttpError(
                            401, "UNAUTHENTICATED", "Your sign-in is no longer valid. Sign in and connect again.");
                })
                .toCompletionStage();
    }
}
