package news.hiwar.platform.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The cookie of a session, which the framework has decrypted. Who has left since is a reader. */
@Singleton
class SessionSignIn implements IdentityProvider<TrustedAuthenticationRequest> {
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
