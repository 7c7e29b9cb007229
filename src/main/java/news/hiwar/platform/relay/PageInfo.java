package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

@Description("Position of a page in its list.")
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
