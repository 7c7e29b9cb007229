package news.hiwar.platform.staff;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** A token of ours; a provider's, which is a credential of its own kind, is left to the framework. */
@Singleton
class TokenSignIn implements IdentityProvider<TokenAuthenticationRequest> {
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
