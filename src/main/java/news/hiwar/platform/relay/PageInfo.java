package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether items follow this page: exact when paging forwards, otherwise true after a `before`.")
        boolean hasNextPage,

        @Description("Whether items precede this page: exact when paging backwards, otherwise true after an `after`.")
        boolean hasPreviousPage,

        @Nullable @Description("The cursor of the first item; null on an empty page.")
        String startCursor,

        @Nullable @Description("The cursor of the last item; null on an empty page.")
        String endCursor) {}
