package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Entity
@Description("An access token, which a tool sends in the header `Authorization: Bearer`.")
public class AccessToken extends PanacheEntityBase {
    /** Prefix of every token; secret scanners recognise it, and it distinguishes our tokens from those of a provider. */
    static final String PREFIX = "hiwar_";

    /** Maximum number of valid tokens of a member. */
    static final int MAXIMUM = 50;

    /** Maximum number of tokens that a member sees, including expired and revoked ones. */
    private static final int LISTED = 100;

    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @org.eclipse.microprofile.graphql.Id
    @Name("id")
    @Description("Id for revoking the token; not the token itself.")
    public String publicId;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public StaffMember owner;

    @Description("Purpose of the token, as its owner named it.")
    public String label;

    /** The SHA-256 of the token, in hexadecimal. */
    @Ignore
    public String hash;

    @Description("When the token was created.")
    public Instant createdAt;

    @Description("When the token expires.")
    public Instant expiresAt;

    @Nullable
    @Description("When the token was revoked; null if it was not.")
    public Instant revokedAt;

    @Nullable
    static AccessToken findValid(String hash, Instant now) {
        return find(
                        "from AccessToken t join fetch t.owner o where t.hash = ?1 and t.expiresAt > ?2"
                                + " and t.revokedAt is null and o.active",
                        hash,
                        now)
                .firstResult();
    }

    /** The latest tokens of a member, the oldest of them first. */
    static List<AccessToken> of(StaffMember owner) {
        List<AccessToken> latest = AccessToken.<AccessToken>find("owner = ?1 order by rowId desc", owner)
                .page(0, LISTED)
                .list();
        return latest.stream()
                .sorted(Comparator.comparing(token -> token.rowId))
                .toList();
    }

    /** The number of valid tokens of a member. */
    static long countValid(StaffMember owner, Instant now) {
        return count("owner = ?1 and expiresAt > ?2 and revokedAt is null", owner, now);
    }

    /** Revokes all tokens of a member; returns their number. */
    static long revokeAll(StaffMember owner, Instant now) {
        return update("revokedAt = ?1 where owner = ?2 and revokedAt is null and expiresAt > ?1", now, owner);
    }
}
