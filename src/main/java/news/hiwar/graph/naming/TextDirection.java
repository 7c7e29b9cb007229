package news.hiwar.graph.naming;

import org.eclipse.microprofile.graphql.Description;

@Description("The direction in which a text runs.")
public enum TextDirection {
    @Description("Right to left, as Arabic.")
    RTL,

    @Description("Left to right, as English.")
    LTR
}
