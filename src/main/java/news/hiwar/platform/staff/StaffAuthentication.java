package news.hiwar.platform.staff;

import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGNED_IN;
import static news.hiwar.platform.staff.AuditEntry.AuditAction.SIGN_IN_FAILED;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.codec.digest.DigestUtils;

/** Authenticates staff by password, session or access token, and checks later whether they are still signed in. */
@ApplicationScoped
@Transactional
public class StaffAuthentication {
    /** The identity of readers, who are anonymous. */
    static final SecurityIdentity ANONYMOUS = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(new QuarkusPrincipal(""))
            .build();

    /** Attribute of an identity: the hash of the access token of the sign-in. */
    private static final String TOKEN = "hiwar.token";

    /** Attribute of an identity: when the token of its provider expires. */
    private static final String UNTIL = "hiwar.until";

    /** Recorded in place of a text that is not a valid name. */
    private static final String NO_NAME = "?";

    private final AuditTrail audit;
    private final Clock clock;

    StaffAuthentication(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks a name and password, and takes as long for an unknown name; null if they are wrong. */
    @Nullable
    SecurityIdentity byPassword(String name, String password) {
        StaffMember member = StaffMember.named(name);
        boolean matches = Passwords.matches(password, member == null ? null : member.passwordHash);
        SecurityIdentity identified = matches && member != null ? identity(member) : null;
        audit.add(
                StaffMember.isName(name) ? name : NO_NAME, identified == null ? SIGN_IN_FAILED : SIGNED_IN, null, null);
        return identified;
    }

    /** Finds the account of a session that began with a password; null if it was removed. */
    @Nullable
    SecurityIdentity byName(String name) {
        StaffMember member = StaffMember.named(name);
        return member == null ? null : identity(member);
    }

    /** Checks an access token; null if it is unknown, expired or revoked. */
    @Nullable
    SecurityIdentity byToken(String token) {
        AccessToken valid = AccessToken.findValid(DigestUtils.sha256Hex(token), clock.instant());
        return valid == null ? null : identity(valid.owner.name, valid.owner.role, Map.of(TOKEN, valid.hash));
    }

    private static SecurityIdentity identity(StaffMember member) {
        return identity(member.name, member.role, Map.of());
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

    /** Checks the account of a sign-in, its role and its token again, for connections that stay open longer than a request. */
    public boolean isStillValid(SecurityIdentity identity) {
        Instant now = clock.instant();
        Instant until = identity.getAttribute(UNTIL);
        if (until != null) return now.isBefore(until); // a provider's token cannot be checked again
        String hash = identity.getAttribute(TOKEN);
        AccessToken token = hash == null ? null : AccessToken.findValid(hash, now);
        if (hash != null && token == null) return false;
        StaffMember member =
                token == null ? StaffMember.named(identity.getPrincipal().getName()) : token.owner;
        return member != null && member.role.names().equals(identity.getRoles());
    }

    /** Makes Quarkus authenticate requests of each kind by these methods. */
    static class SignIn {
        /** Authenticates by the name and password that the sign-in page sends. */
        @Produces
        @Singleton
        IdentityProvider<UsernamePasswordAuthenticationRequest> byPassword(
                StaffAuthentication staff, SignInAttempts attempts) {
            return new Provider<>(UsernamePasswordAuthenticationRequest.class, (request, context) -> {
                String name = request.getUsername();
                if (!attempts.allow(address(request), name)) {
                    return Uni.createFrom().failure(new AuthenticationFailedException());
                }
                String password = String.valueOf(request.getPassword().getPassword());
                return orFailed(context.runBlocking(() -> staff.byPassword(name, password)));
            });
        }

        /** Authenticates by the cookie of a session, which Quarkus has decrypted; a removed member is a reader. */
        @Produces
        @Singleton
        IdentityProvider<TrustedAuthenticationRequest> bySession(StaffAuthentication staff) {
            return new Provider<>(
                    TrustedAuthenticationRequest.class,
                    (request, context) -> context.runBlocking(() -> staff.byName(request.getPrincipal()))
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

        private static String address(UsernamePasswordAuthenticationRequest request) {
            RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
            SocketAddress address = http == null ? null : http.request().remoteAddress();
            return String.valueOf(address == null ? null : address.hostAddress());
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
