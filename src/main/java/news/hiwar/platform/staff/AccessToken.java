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
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Entity
@Description("What a tool signs in with, in the header `Authorization: Bearer`.")
public class AccessToken extends PanacheEntityBase {
    /** How each begins: scanners of source code know it by that, and we know it from a provider's. */
    static final String PREFIX = "hiwar_";

    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @org.eclipse.microprofile.graphql.Id
    @Name("id")
    @Description("For revoking it; not the token itself.")
    public String publicId;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public StaffMember owner;

    @Description("What it is for, in its owner's words.")
    public String label;

    /** The SHA-256 of the token, in hexadecimal. */
    @Ignore
    public String hash;

    @Description("When it was made.")
    public Instant createdAt;

    @Description("From when on it is refused.")
    public Instant expiresAt;

    @Nullable
    @Description("When it was revoked; null where it was not.")
    public Instant revokedAt;

    @Nullable
    static AccessToken good(String hash, Instant now) {
        return find(
                        "from AccessToken t join fetch t.owner o where t.hash = ?1 and t.expiresAt > ?2"
                                + " and t.revokedAt is null and o.active",
                        hash,
                        now)
                .firstResult();
    }

    static List<AccessToken> of(StaffMember owner) {
        return list("owner = ?1 order by rowId", owner);
    }
}
