package news.hiwar.platform.staff;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

/** Authenticates staff by password, session or access token, and checks later whether they are still signed in. */
@ApplicationScoped
@Transactional
public class StaffAuthentication {
    /** The identity of readers, who are anonymous. */
    static final SecurityIdentity ANONYMOUS = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(new QuarkusPrincipal(""))
            .build();

    /** Attribute of an identity: the key of its session. */
    private static final String SESSION = "hiwar.session";

    /** Attribute of an identity: the hash of the access token of the sign-in. */
    private static final String TOKEN = "hiwar.token";

    /** Attribute of an identity: when the token of its provider expires. */
    private static final String UNTIL = "hiwar.until";

    private final StaffSessions sessions;
    private final Clock clock;

    StaffAuthentication(StaffSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Finds the account of a session; null if the session has ended. */
    @Nullable
    SecurityIdentity bySession(String secret) {
        StaffSession session = sessions.use(secret);
        return session == null ? null : identity(session.member, Map.of(SESSION, session.rowId));
    }

    /** Checks an access token; null if it is unknown, expired or revoked. */
    @Nullable
    SecurityIdentity byToken(String token) {
        AccessToken valid = AccessToken.findValid(Secrets.hash(token), clock.instant());
        return valid == null ? null : identity(valid.owner, Map.of(TOKEN, valid.hash));
    }

    private static SecurityIdentity identity(StaffMember member, Map<String, Object> attributes) {
        return identity(member.name, member.role, attributes);
    }

    /** The identity that a provider's token gives until it expires. */
    static SecurityIdentity ofProvider(String name, Role role, Instant expiry) {
        return identity(name, role, Map.of(UNTIL, expiry));
    }

    private static SecurityIdentity identity(String name, Role role, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.names())
                .addAttributes(attributes)
                .build();
    }

    /** The key of the session of a sign-in; null if it is by a token. */
    @Nullable
    static Long session(SecurityIdentity identity) {
        return identity.getAttribute(SESSION);
    }

    /** Checks a sign-in again, with its account and role, since it may have ended meanwhile. */
    public boolean isStillValid(SecurityIdentity identity) {
        Instant now = clock.instant();
        Instant until = identity.getAttribute(UNTIL);
        if (until != null) return now.isBefore(until); // a provider's token cannot be checked again
        StaffMember member = member(identity, now);
        return member != null && member.role.names().equals(identity.getRoles());
    }

    @Nullable
    private StaffMember member(SecurityIdentity identity, Instant now) {
        Long key = session(identity);
        if (key != null) {
            StaffSession session = sessions.valid(key);
            return session == null ? null : session.member;
        }
        String hash = identity.getAttribute(TOKEN);
        AccessToken token = hash == null ? null : AccessToken.findValid(hash, now);
        return token == null ? null : token.owner;
    }

    /**
     * Locks the account of a sign-in for this transaction, and checks the sign-in again under the lock.
     *
     * @return null if an external provider signed the user in
     * @throws UnauthorizedException if the sign-in has ended meanwhile
     */
    @Nullable
    StaffMember lockedMember(SecurityIdentity identity) {
        StaffMember member = StaffMember.locked(identity.getPrincipal().getName());
        if (!isStillValid(identity)) throw new UnauthorizedException();
        return member;
    }

    /** Makes Quarkus authenticate requests of each kind by these methods. */
    static class Providers {
        /** Authenticates by the secret in a cookie; who has no valid session is a reader. */
        @Produces
        @Singleton
        IdentityProvider<TrustedAuthenticationRequest> bySession(StaffAuthentication staff) {
            return new Provider<>(
                    TrustedAuthenticationRequest.class,
                    (request, context) -> context.runBlocking(() -> staff.bySession(request.getPrincipal()))
                            .onItem()
                            .ifNull()
                            .continueWith(ANONYMOUS));
        }

        /** Authenticates by one of our access tokens; Quarkus handles those of a provider, which have their own credential type. */
        @Produces
        @Singleton
        IdentityProvider<TokenAuthenticationRequest> byToken(StaffAuthentication staff) {
            return new Provider<>(
                    TokenAuthenticationRequest.class,
                    (request, context) -> request.getToken() instanceof AccessTokenCredential
                            ? Uni.createFrom().nullItem()
                            : orFailed(context.runBlocking(
                                    () -> staff.byToken(request.getToken().getToken()))));
        }

        private static Uni<SecurityIdentity> orFailed(Uni<SecurityIdentity> identity) {
            return identity.onItem().ifNull().failWith(AuthenticationFailedException::new);
        }
    }

    private record Provider<R extends AuthenticationRequest>(
            Class<R> type, BiFunction<R, AuthenticationRequestContext, Uni<SecurityIdentity>> method)
            implements IdentityProvider<R> {
        @Override
        public Class<R> getRequestType() {
            return type;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(R request, AuthenticationRequestContext context) {
            return method.apply(request, context);
        }
    }
}
