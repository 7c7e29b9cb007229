package news.hiwar.platform.staff;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The OpenID Connect provider that signs tokens of editors, where the operator has one. */
@Singleton
class OidcProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Else every token that somebody makes up would have an unreachable provider looked for. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OidcAuthenticationMechanism framework;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    OidcProvider(OidcAuthenticationMechanism framework, Clock clock) {
        this.framework = framework;
        this.clock = clock;
    }

    /** Fails for a bad token, for any where there is no provider, and because of {@link ProviderUnavailable}. */
    Uni<SecurityIdentity> identify(RoutingContext http, IdentityProviderManager identities) {
        if (clock.instant().isBefore(awayUntil))
            return Uni.createFrom().failure(new ProviderUnavailable(null).asFailure());
        return framework
                .authenticate(http, identities)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(this::failure);
    }

    /** A token that is none makes the framework stumble; that must not look like a provider that is away. */
    private AuthenticationFailedException failure(Throwable cause) {
        if (!(cause instanceof OIDCException || cause instanceof TimeoutException)) {
            return new AuthenticationFailedException(cause);
        }
        awayUntil = clock.instant().plus(PAUSE);
        return new ProviderUnavailable(cause).asFailure();
    }
}
