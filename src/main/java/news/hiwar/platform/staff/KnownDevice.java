package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;

/** A browser in which a member has signed in before: failed attempts of others do not lock the member out there. */
@Entity
class KnownDevice extends PanacheEntityBase {
    /** Maximum number of devices of a member; the least recently used ones are forgotten. */
    static final int MAXIMUM = 10;

    /** The SHA-256 of the cookie, in hexadecimal. */
    @Id
    String hash;

    @ManyToOne(fetch = FetchType.LAZY)
    StaffMember member;

    /** When the member last signed in there. */
    Instant usedAt;

    static boolean isKnown(String secret, String name) {
        return count("hash = ?1 and member.name = ?2", Secrets.hash(secret), name) > 0;
    }

    /**
     * Remembers a device of a member who is locked in this transaction, under a new secret at each sign-in.
     *
     * @param former the secret until now; null if the device is new
     * @return the new secret
     */
    static String remember(StaffMember member, @Nullable String former, Instant now) {
        if (former != null) delete("hash = ?1 and member = ?2", Secrets.hash(former), member);
        List<KnownDevice> others = list("member = ?1 order by usedAt desc", member);
        others.stream().skip(MAXIMUM - 1).forEach(KnownDevice::delete);
        String secret = Secrets.next();
        KnownDevice device = new KnownDevice();
        device.hash = Secrets.hash(secret);
        device.member = member;
        device.usedAt = now;
        device.persist();
        return secret;
    }

    static void forgetAll(StaffMember member) {
        delete("member", member);
    }
}
