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
import news.hiwar.platform.relay.OpaqueText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Description("An entry of the audit trail: who did what, and when.")
public class AuditEntry extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Description("When it was done.")
    public Instant at;

    @Description("The account name of who did it; for a failed sign-in the name that was given.")
    public String who;

    @Enumerated(EnumType.STRING)
    @Description("The action.")
    public AuditAction action;

    @Nullable
    @Description("Slug or name of the object of the action; null if it was their own account.")
    public String subject;

    @Nullable
    @Description("Further details of the action; null if there are none.")
    public String detail;

    @Description("Cursor of the entry; pass it as `before` to read older entries.")
    public String getCursor() {
        return OpaqueText.encrypt("AuditEntry", rowId);
    }

    @Description("An action that the audit trail records.")
    @Enum("AuditAction")
    public enum AuditAction {
        @Description("Signed in by password.")
        SIGNED_IN,
        @Description("Failed to sign in, with a wrong name or password.")
        SIGN_IN_FAILED,
        @Description("Attempts to sign in were rejected unchecked, since there were too many; recorded once a minute.")
        SIGN_IN_LIMITED,
        @Description("Signed out.")
        SIGNED_OUT,
        @Description("Ended one or more of their sessions.")
        ENDED_SESSIONS,
        @Description("Added an account.")
        ADDED_STAFF_MEMBER,
        @Description("Removed an account.")
        REMOVED_STAFF_MEMBER,
        @Description("Changed the role of an account.")
        CHANGED_ROLE,
        @Description("Changed their password.")
        CHANGED_PASSWORD,
        @Description("Created an access token.")
        CREATED_ACCESS_TOKEN,
        @Description("Revoked an access token.")
        REVOKED_ACCESS_TOKEN,
        @Description("Published an article.")
        PUBLISHED,
        @Description("Scheduled an article for publication, or cancelled its schedule.")
        SCHEDULED,
        @Description("Set or removed the embargo of an article.")
        EMBARGOED,
        @Description("Withdrew a published article.")
        WITHDRAWN,
        @Description("Corrected a published article.")
        CORRECTED,
        @Description("Deleted an article.")
        DELETED,
        @Description("Merged two records of one kind.")
        MERGED,
        @Description("Undid a merge.")
        UNMERGED
    }
}
