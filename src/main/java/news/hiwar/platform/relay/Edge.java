package news.hiwar.platform.relay;

import org.eclipse.microprofile.graphql.Description;

@Description("An item of a list and its cursor.")
public record Edge<T>(
        @Description("Opaque cursor; pass it as `after` or `before` to read on from this item.")
        String cursor,

        @Description("The item.") T node) {}
