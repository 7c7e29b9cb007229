package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of a list.")
public record Connection<T>(
        @Description("Items of the page with their cursors.")
        List<@NonNull Edge<T>> edges,

        @Description("Items of the page.") List<@NonNull T> nodes,

        @Description("Position of the page in the list.") PageInfo pageInfo,

        @Description("Number of items in the whole list; only counted when selected.")
        int totalCount) {
    @Description("An item of a list and its cursor.")
    @Type("Edge")
    public record Edge<T>(
            @Description("Opaque cursor; pass it as `after` or `before` to read on from this item.")
            String cursor,

            @Description("The item.") T node) {}

    @Description("Position of a page in its list.")
    @Type("PageInfo")
    public record PageInfo(
            @Description(
                    "Whether items follow this page. Exact when paging forwards; when paging backwards true if `before` was given.")
            boolean hasNextPage,

            @Description(
                    "Whether items precede this page. Exact when paging backwards; when paging forwards true if `after` was given.")
            boolean hasPreviousPage,

            @Nullable @Description("Cursor of the first item; null on an empty page.")
            String startCursor,

            @Nullable @Description("Cursor of the last item; null on an empty page.")
            String endCursor) {}
}
