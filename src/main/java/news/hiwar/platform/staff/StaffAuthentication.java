package news.hiwar.platform.staff;

import static news.hiwar.platform.staff.AuditAction.SIGNED_IN;
import static news.hiwar.platform.staff.AuditAction.SIGN_IN_FAILED;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** Knows people by what they show at the door; null for whom it does not know. */
@ApplicationScoped
@Transactional
class StaffAuthentication {
    /** A reader. */
    static final SecurityIdentity NOBODY = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(new QuarkusPrincipal(""))
            .build();

    /** Taken down instead of what nobody can be called. */
    private static final String NO_NAME = "?";

    private final AuditTrail audit;
    private final Clock clock;

    StaffAuthentication(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes as long for a name that nobody has. */
    @Nullable
    SecurityIdentity byPassword(String name, String password) {
        StaffMember member = StaffMember.named(name);
        boolean right = Passwords.matches(password, member == null ? null : member.passwordHash);
        SecurityIdentity known = right && member != null ? identity(member) : null;
        audit.add(StaffMember.isName(name) ? name : NO_NAME, known == null ? SIGN_IN_FAILED : SIGNED_IN, null, null);
        return known;
    }

    /** Of a session that began with a password. */
    @Nullable
    SecurityIdentity byName(String name) {
        StaffMember member = StaffMember.named(name);
        return member == null ? null : identity(member);
    }

    @Nullable
    SecurityIdentity byToken(String token) {
        AccessToken good = AccessToken.good(DigestUtils.sha256Hex(token), clock.instant());
        return good == null ? null : identity(good.owner.name, good.owner.role, Map.of(SessionCheck.TOKEN, good.hash));
    }

    private static SecurityIdentity identity(StaffMember member) {
        return identity(member.name, member.role, Map.of());
    }

    /** @param attributes what {@link SessionCheck} has to know of how they signed in */
    static SecurityIdentity identity(String name, Role role, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.names())
                .addAttributes(attributes)
                .build();
    }

    /** What the sign-in page sends. */
    @Singleton
    static class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
        private final StaffAuthentication staff;
        private final SignInAttempts attempts;

        PasswordSignIn(StaffAuthentication staff, SignInAttempts attempts) {
            this.staff = staff;
            this.attempts = attempts;
        }

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
            if (!attempts.allow(address(request), request.getUsername())) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            String password = String.valueOf(request.getPassword().getPassword());
            return context.runBlocking(() -> staff.byPassword(request.getUsername(), password))
                    .onItem()
                    .ifNull()
                    .failWith(AuthenticationFailedException::new);
        }

        private static String address(UsernamePasswordAuthenticationRequest request) {
            RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
            SocketAddress address = http == null ? null : http.request().remoteAddress();
            return String.valueOf(address == null ? null : address.hostAddress());
        }
    }

    /** The cookie of a session, which the framework has decrypted. Who has left since is a reader. */
    @Singleton
    static class SessionSignIn implements IdentityProvider<TrustedAuthenticationRequest> {
        private final StaffAuthentication staff;

        SessionSignIn(StaffAuthentication staff) {
            this.staff = staff;
        }

        @Override
        public Class<TrustedAuthenticationRequest> getRequestType() {
            return TrustedAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> staff.byName(request.getPrincipal()))
                    .onItem()
                    .ifNull()
                    .continueWith(StaffAuthentication.NOBODY);
        }
    }

    /** A token of ours; a provider's, which is a credential of its own kind, is left to the framework. */
    @Singleton
    static class TokenSignIn implements IdentityProvider<TokenAuthenticationRequest> {
        private final StaffAuthentication staff;

        TokenSignIn(StaffAuthentication staff) {
            this.staff = staff;
        }

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            if (request.getToken() instanceof AccessTokenCredential)
                return Uni.createFrom().nullItem();
            return context.runBlocking(() -> staff.byToken(request.getToken().getToken()))
                    .onItem()
                    .ifNull()
                    .failWith(AuthenticationFailedException::new);
        }
    }
}
