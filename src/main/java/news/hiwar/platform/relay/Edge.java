package news.hiwar.platform.relay;

import org.eclipse.microprofile.graphql.Description;

@Description("An item of a list, with its place there.")
public record Edge<T>(
        @Description("Opaque; give it to `after` or `before` to read on from here.")
        String cursor,

        @Description("The item.") T node) {}
