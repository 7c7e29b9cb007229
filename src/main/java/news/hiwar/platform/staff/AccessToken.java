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
@Description("An access token, which a tool sends in the header `Authorization: Bearer`.")
public class AccessToken extends PanacheEntityBase {
    /** Prefix of every token; secret scanners recognise it, and it distinguishes our tokens from those of a provider. */
    static final String PREFIX = "hiwar_";

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

    static List<AccessToken> of(StaffMember owner) {
        return list("owner = ?1 order by rowId", owner);
    }
}
