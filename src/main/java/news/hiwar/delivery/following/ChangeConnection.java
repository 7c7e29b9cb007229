package news.hiwar.delivery.following;

import java.util.List;
import news.hiwar.platform.relay.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the log of changes, the earliest first.")
public record ChangeConnection(
        @Description("The changes with their cursors.") List<@NonNull ChangeEdge> edges,

        @Description("The changes.") List<@NonNull Change> nodes,

        @Description(
                "How to go on: `endCursor` is never null, so that a client can ask again when there was nothing new.")
        PageInfo pageInfo) {}
