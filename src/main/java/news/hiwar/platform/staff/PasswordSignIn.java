package news.hiwar.platform.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What the sign-in page sends. */
@Singleton
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
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
