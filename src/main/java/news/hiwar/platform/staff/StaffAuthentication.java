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

/** Authenticates staff by password, session or access token; each method returns null if it cannot. */
@ApplicationScoped
@Transactional
class StaffAuthentication {
    /** The identity of readers, who are anonymous. */
    static final SecurityIdentity ANONYMOUS = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(new QuarkusPrincipal(""))
            .build();

    /** Recorded in place of a text that is not a valid name. */
    private static final String NO_NAME = "?";

    private final AuditTrail audit;
    private final Clock clock;

    StaffAuthentication(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks a name and password; takes as long for an unknown name. */
    @Nullable
    SecurityIdentity byPassword(String name, String password) {
        StaffMember member = StaffMember.named(name);
        boolean matches = Passwords.matches(password, member == null ? null : member.passwordHash);
        SecurityIdentity identified = matches && member != null ? identity(member) : null;
        audit.add(
                StaffMember.isName(name) ? name : NO_NAME, identified == null ? SIGN_IN_FAILED : SIGNED_IN, null, null);
        return identified;
    }

    /** Looks up the account of a session that began with a password. */
    @Nullable
    SecurityIdentity byName(String name) {
        StaffMember member = StaffMember.named(name);
        return member == null ? null : identity(member);
    }

    @Nullable
    SecurityIdentity byToken(String token) {
        AccessToken valid = AccessToken.findValid(DigestUtils.sha256Hex(token), clock.instant());
        return valid == null
                ? null
                : identity(valid.owner.name, valid.owner.role, Map.of(SessionCheck.TOKEN, valid.hash));
    }

    private static SecurityIdentity identity(StaffMember member) {
        return identity(member.name, member.role, Map.of());
    }

    /** @param attributes what {@link SessionCheck} needs to check the sign-in again */
    static SecurityIdentity identity(String name, Role role, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.names())
                .addAttributes(attributes)
                .build();
    }

    /** Authenticates by the name and password that the sign-in page sends. */
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

    /** Authenticates by the cookie of a session, which the framework has decrypted; a removed member is a reader. */
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
                    .continueWith(StaffAuthentication.ANONYMOUS);
        }
    }

    /** Authenticates by one of our access tokens; the framework handles those of a provider, which have their own credential type. */
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
