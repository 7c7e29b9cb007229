package news.hiwar.delivery.following;

import org.eclipse.microprofile.graphql.Description;

@Description("A change and its place in the log.")
public record ChangeEdge(
        @Description("Of the change: a client that has it may go on `after` it.")
        String cursor,

        @Description("The change.") Change node) {}
