package news.hiwar.platform.staff;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Authenticates by the cookie of a session. A request whose session has ended is that of a reader. */
@Singleton
public class SessionCookie implements HttpAuthenticationMechanism {
    public static final String NAME = "hiwar-session";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager identities) {
        Cookie cookie = http.request().getCookie(NAME);
        if (cookie == null || cookie.getValue().isEmpty())
            return Uni.createFrom().nullItem();
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                new TrustedAuthenticationRequest(cookie.getValue()), http));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TrustedAuthenticationRequest.class);
    }
}
