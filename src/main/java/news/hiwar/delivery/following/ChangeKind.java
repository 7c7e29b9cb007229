package news.hiwar.delivery.following;

import org.eclipse.microprofile.graphql.Description;

@Description("What has become of something since a client last looked.")
public enum ChangeKind {
    @Description("Readers see it, and did not before.")
    CREATED,
    @Description("Readers see something else of it.")
    UPDATED,
    @Description("Readers do not see it any more.")
    DELETED
}
