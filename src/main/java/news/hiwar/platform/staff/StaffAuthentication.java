package news.hiwar.platform.staff;

import static news.hiwar.platform.staff.AuditAction.SIGNED_IN;
import static news.hiwar.platform.staff.AuditAction.SIGN_IN_FAILED;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** Knows people by what they show at the door; null for whom it does not know. */
@ApplicationScoped
@Transactional
class StaffAuthentication {
    /** A reader. */
    static final SecurityIdentity NOBODY = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(new QuarkusPrincipal(""))
            .build();

    /** Taken down instead of what nobody can be called. */
    private static final String NO_NAME = "?";

    private final AuditTrail audit;
    private final Clock clock;

    StaffAuthentication(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes as long for a name that nobody has. */
    @Nullable
    SecurityIdentity byPassword(String name, String password) {
        StaffMember member = StaffMember.named(name);
        boolean right = Passwords.matches(password, member == null ? null : member.passwordHash);
        SecurityIdentity known = right && member != null ? identity(member) : null;
        audit.add(StaffMember.isName(name) ? name : NO_NAME, known == null ? SIGN_IN_FAILED : SIGNED_IN, null, null);
        return known;
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
        return good == null ? null : identity(good.owner.name, good.owner.role, Map.of(SessionCheck.TOKEN, good.hash));
    }

    private static SecurityIdentity identity(StaffMember member) {
        return identity(member.name, member.role, Map.of());
    }

    /** @param attributes what {@link SessionCheck} has to know of how they signed in */
    static SecurityIdentity identity(String name, Role role, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.names())
                .addAttributes(attributes)
                .build();
    }
}
