package news.hiwar.platform.staff;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.hiwar.platform.database.StorableText;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The OpenID Connect provider that signs tokens of editors, if the operator has configured one. */
@Singleton
public class OidcProvider {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** Pause after a failed attempt, so that forged tokens do not cause a request to an unreachable provider each. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OidcAuthenticationMechanism framework;
    private final Clock clock;
    private volatile Instant unavailableUntil = Instant.MIN;

    OidcProvider(OidcAuthenticationMechanism framework, Clock clock) {
        this.framework = framework;
        this.clock = clock;
    }

    /** Authenticates the token of a request. Fails if it is invalid, if no provider is configured, or with the cause
     * {@link ProviderUnavailable}. */
    Uni<SecurityIdentity> identify(RoutingContext http, IdentityProviderManager identities) {
        if (clock.instant().isBefore(unavailableUntil))
            return Uni.createFrom().failure(new ProviderUnavailable(null).asFailure());
        return framework
                .authenticate(http, identities)
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(this::failure);
    }

    /** Distinguishes an unreachable provider from the exceptions that malformed tokens cause in the framework. */
    private AuthenticationFailedException failure(Throwable cause) {
        if (!(cause instanceof OIDCException || cause instanceof TimeoutException)) {
            return new AuthenticationFailedException(cause);
        }
        unavailableUntil = clock.instant().plus(PAUSE);
        return new ProviderUnavailable(cause).asFailure();
    }

    /** Maps the roles that an access token of a provider asserts to ours, and rejects its other tokens; an identity without a known role or without a name is a reader. */
    @Singleton
    static class OidcRoles implements SecurityIdentityAugmentor {
        /** Prefix of names, which no account has: the same name at the provider may belong to another person. */
        private static final String PREFIX = "oidc:";

        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            if (!(identity.getPrincipal() instanceof JsonWebToken token))
                return Uni.createFrom().item(identity);
            return TokenType.isAccessToken(token.getRawToken())
                    ? Uni.createFrom().item(of(token, identity))
                    : Uni.createFrom().failure(new AuthenticationFailedException());
        }

        private static SecurityIdentity of(JsonWebToken token, SecurityIdentity identity) {
            String name = token.getName();
            Role role = Role.of(identity.getRoles());
            boolean anonymous = role == Role.READER || name == null || !StorableText.is(name);
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            return anonymous
                    ? StaffAuthentication.ANONYMOUS
                    : StaffAuthentication.ofProvider(PREFIX + name, role, expiry);
        }
    }

    /** A token could not be checked since the provider does not answer. */
    public static class ProviderUnavailable extends RuntimeException {
        ProviderUnavailable(@Nullable Throwable cause) {
            super(cause);
        }

        /** Wraps this in the exception that the framework expects, which is final. */
        AuthenticationFailedException asFailure() {
            return new AuthenticationFailedException(this);
        }

        /** Whether a failure was caused by an unavailable provider. */
        public static boolean isCauseOf(@Nullable Throwable failure) {
            return failure != null && failure.getCause() instanceof ProviderUnavailable;
        }
    }
}
