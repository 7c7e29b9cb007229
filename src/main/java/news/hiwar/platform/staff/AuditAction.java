package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.Description;

@Description("What the audit trail tells of.")
public enum AuditAction {
    @Description("Signed in by password.")
    SIGNED_IN,
    @Description("Tried to sign in, and gave a wrong name or password.")
    SIGN_IN_FAILED,
    @Description("Made an account.")
    ADDED_STAFF_MEMBER,
    @Description("Closed an account.")
    REMOVED_STAFF_MEMBER,
    @Description("Changed their own password.")
    CHANGED_PASSWORD,
    @Description("Made an access token.")
    CREATED_ACCESS_TOKEN,
    @Description("Made an access token useless.")
    REVOKED_ACCESS_TOKEN,
    @Description("Published an article.")
    PUBLISHED,
    @Description("Set an article to be published later, or undid that.")
    SCHEDULED,
    @Description("Changed until when an article is held back.")
    EMBARGOED,
    @Description("Took an article from readers.")
    WITHDRAWN,
    @Description("Corrected a published article.")
    CORRECTED,
    @Description("Deleted an article.")
    DELETED,
    @Description("Merged two of a kind into one.")
    MERGED,
    @Description("Undid a merge.")
    UNMERGED
}
