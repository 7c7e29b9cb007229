package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tells whether somebody still is what they were when they signed in: for what stays open longer than a request. */
@ApplicationScoped
@Transactional
public class SessionCheck {
    /** Of an identity: the hash of the access token that it signed in with. */
    static final String TOKEN = "hiwar.token";

    /** Of an identity: when its provider's token ends. */
    static final String UNTIL = "hiwar.until";

    private final Clock clock;

    SessionCheck(Clock clock) {
        this.clock = clock;
    }

    /** Asks the database. */
    public boolean holds(SecurityIdentity identity) {
        Instant now = clock.instant();
        Instant until = identity.getAttribute(UNTIL);
        if (until != null) return now.isBefore(until); // there is nobody else to ask
        String hash = identity.getAttribute(TOKEN);
        AccessToken token = hash == null ? null : AccessToken.good(hash, now);
        if (hash != null && token == null) return false;
        StaffMember member =
                token == null ? StaffMember.named(identity.getPrincipal().getName()) : token.owner;
        return member != null && member.role.names().equals(identity.getRoles());
    }
}
