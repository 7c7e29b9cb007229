package news.hiwar.platform.relay;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list.")
public record Connection<T>(
        @Description("The items of the page, each with its cursor.")
        List<@NonNull Edge<T>> edges,

        @Description("The items of the page, without their cursors.")
        List<@NonNull T> nodes,

        @Description("Where the page stands in the list.") PageInfo pageInfo,

        @Description("How many items the whole list has; counted only when asked for.")
        int totalCount) {}
