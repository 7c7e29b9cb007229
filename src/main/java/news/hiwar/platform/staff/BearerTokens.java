package news.hiwar.platform.staff;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import news.hiwar.platform.staff.OidcProvider.ProviderUnavailable;

/** Authenticates by the header {@code Authorization: Bearer}, with our access tokens or those of a provider. A request with an
 * invalid token is rejected even if it needs no sign-in. */
@Singleton
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"hiwar\", error=\"invalid_token\"";
    private static final String REJECTED = """
            {"errors":[{"message":"The access token is unknown, expired or revoked. Sign in again.",\
            "extensions":{"code":"UNAUTHENTICATED"}}]}""";
    private static final String UNAVAILABLE = """
            {"errors":[{"message":"The identity provider of the token cannot be reached. Try again later.",\
            "extensions":{"code":"PROVIDER_UNAVAILABLE"}}]}""";

    private final OidcProvider provider;

    BearerTokens(OidcProvider provider) {
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager identities) {
        String header = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String token = header.substring(SCHEME.length()).trim();
        if (token.startsWith(AccessToken.PREFIX)) {
            TokenCredential ours = new TokenCredential(token, "bearer");
            return identities.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new TokenAuthenticationRequest(ours), http));
        }
        return provider.identify(http, identities)
                .onFailure() // this class responds with JSON, instead of the framework's mechanism, which has
                // registered itself
                .invoke(() -> http.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext http) {
        boolean unavailable = ProviderUnavailable.isCauseOf(HttpSecurityUtils.getAuthenticationFailureFromEvent(http));
        if (!unavailable) http.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE);
        http.response()
                .setStatusCode(unavailable ? 503 : 401)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(unavailable ? UNAVAILABLE : REJECTED);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    /** Before the session's cookie, since a token is sent on purpose, and before the framework's mechanism for providers. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }
}
