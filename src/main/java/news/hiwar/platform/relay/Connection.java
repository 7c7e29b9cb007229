package news.hiwar.platform.relay;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list.")
public record Connection<T>(
        @Description("Items of the page with their cursors.")
        List<@NonNull Edge<T>> edges,

        @Description("Items of the page.") List<@NonNull T> nodes,

        @Description("Position of the page in the list.") PageInfo pageInfo,

        @Description("Number of items in the whole list; only counted when selected.")
        int totalCount) {}
