package news.hiwar.platform.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import news.hiwar.platform.database.StorableText;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes one of our roles of what a provider says of somebody; who has none of them, or no name, is a reader. */
@Singleton
class OidcRoles implements SecurityIdentityAugmentor {
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
