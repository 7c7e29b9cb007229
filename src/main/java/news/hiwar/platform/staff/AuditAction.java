package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.Description;

@Description("An action that the audit trail records.")
public enum AuditAction {
    @Description("Signed in by password.")
    SIGNED_IN,
    @Description("Failed to sign in, with a wrong name or password.")
    SIGN_IN_FAILED,
    @Description("Added an account.")
    ADDED_STAFF_MEMBER,
    @Description("Removed an account.")
    REMOVED_STAFF_MEMBER,
    @Description("Changed the own password.")
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
