package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Description("Something that was done here, and by whom.")
public class AuditEntry extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Description("When.")
    public Instant at;

    @Description("The name that they signed in with; as they gave it where a sign-in failed.")
    public String who;

    @Enumerated(EnumType.STRING)
    @Description("What they did.")
    public AuditAction action;

    @Nullable
    @Description("The slug or name of what they did it to; null where that is themselves.")
    public String subject;

    @Nullable
    @Description("What else is to be known of it.")
    public String detail;

    @Description("What `before` takes to read on from here.")
    public String getCursor() {
        return Long.toString(rowId, Character.MAX_RADIX);
    }
}
