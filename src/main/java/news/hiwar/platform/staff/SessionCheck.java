package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Checks whether a sign-in is still valid, for connections that stay open longer than a request. */
@ApplicationScoped
@Transactional
public class SessionCheck {
    /** Attribute of an identity: the hash of the access token of the sign-in. */
    static final String TOKEN = "hiwar.token";

    /** Attribute of an identity: when the token of its provider expires. */
    static final String UNTIL = "hiwar.until";

    private final Clock clock;

    SessionCheck(Clock clock) {
        this.clock = clock;
    }

    /** Checks the account, its role and its token in the database. */
    public boolean isValid(SecurityIdentity identity) {
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
}
