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
import java.util.Map;
import news.hiwar.platform.database.StorableText;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The OpenID Connect provider that signs tokens of editors, where the operator has one. */
@Singleton
public class OidcProvider {
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

    /** Makes one of our roles of what a provider says of somebody; who has none of them, or no name, is a reader. */
    @Singleton
    static class OidcRoles implements SecurityIdentityAugmentor {
        /** No account's name has it: who has the same name at the provider need not be the same person. */
        private static final String PREFIX = "oidc:";

        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            return Uni.createFrom()
                    .item(identity.getPrincipal() instanceof JsonWebToken token ? of(token, identity) : identity);
        }

        private static SecurityIdentity of(JsonWebToken token, SecurityIdentity identity) {
            String name = token.getName();
            Role role = Role.of(identity.getRoles());
            boolean nobody = role == Role.READER || name == null || !StorableText.is(name);
            Instant until = Instant.ofEpochSecond(token.getExpirationTime());
            return nobody
                    ? StaffAuthentication.NOBODY
                    : StaffAuthentication.identity(PREFIX + name, role, Map.of(SessionCheck.UNTIL, until));
        }
    }

    /** Why a token is not taken that may be good: nobody can tell at present. */
    public static class ProviderUnavailable extends RuntimeException {
        ProviderUnavailable(@Nullable Throwable cause) {
            super(cause);
        }

        /** As the framework, whose exception is final, takes it. */
        AuthenticationFailedException asFailure() {
            return new AuthenticationFailedException(this);
        }

        /** Whether a token was not taken for that reason. */
        public static boolean isCauseOf(@Nullable Throwable failure) {
            return failure != null && failure.getCause() instanceof ProviderUnavailable;
        }
    }
}
