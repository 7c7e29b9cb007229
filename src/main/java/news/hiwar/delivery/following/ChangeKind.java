package news.hiwar.delivery.following;

import org.eclipse.microprofile.graphql.Description;

@Description("Kind of a change, as readers see it.")
public enum ChangeKind {
    @Description("Readers see it now and did not before.")
    CREATED,
    @Description("Readers see different content.")
    UPDATED,
    @Description("Readers no longer see it.")
    DELETED
}
