package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Entity
@Description("A session of a member of staff, from a sign-in by password to the sign-out.")
public class StaffSession extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @org.eclipse.microprofile.graphql.Id
    @Name("id")
    @Description("Id for ending the session; not the secret of its cookie.")
    public String publicId;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public StaffMember member;

    /** The SHA-256 of the cookie, in hexadecimal. */
    @Ignore
    public String hash;

    @Description("Browser and system, as the browser named them at sign-in, such as `Firefox on Linux`.")
    public String device;

    @Description("When the member signed in.")
    public Instant startedAt;

    @Description("When the session was last used, to the minute.")
    public Instant lastSeenAt;

    @Transient
    @Description("Whether this request belongs to the session.")
    public boolean current;
}
