package news.hiwar.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.apache.commons.codec.digest.DigestUtils;

/** Knows people by what they show at the door; null for whom it does not know. */
@ApplicationScoped
@Transactional
class Staff {
    private final Clock clock;

    Staff(Clock clock) {
        this.clock = clock;
    }

    /** Takes as long for a name that nobody has. */
    @Nullable
    SecurityIdentity byPassword(String name, String password) {
        StaffMember member = StaffMember.named(name);
        boolean right = Passwords.matches(password, member == null ? null : member.passwordHash);
        return right && member != null ? identity(member) : null;
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
        return good == null ? null : identity(good.owner);
    }

    private static SecurityIdentity identity(StaffMember member) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(member.name))
                .addRoles(member.role.names())
                .build();
    }
}
