package news.hiwar.delivery.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import news.hiwar.platform.staff.SessionCheck;

/** Asks again, on a connection that stays open, whether who opened it may still do what they could then. */
@Singleton
class SignedInCheck {
    private final SessionCheck standing;
    private final Vertx vertx;

    SignedInCheck(SessionCheck standing, Vertx vertx) {
        this.standing = standing;
        this.vertx = vertx;
    }

    /** It fails with an {@link HttpError} where they may not; readers are not asked. */
    CompletionStage<Void> check(Client caller) {
        SecurityIdentity identity = caller.identity();
        if (identity == null) return CompletableFuture.completedStage(null);
        return vertx.executeBlocking(() -> standing.holds(identity), false)
                .<Void>map(holds -> {
                    if (holds) return null;
                    throw new HttpError(401, "UNAUTHENTICATED", "You are not signed in any more: connect again.");
                })
                .toCompletionStage();
    }
}
