package news.hiwar.graph.naming;

import org.eclipse.microprofile.graphql.Description;

@Description("Direction of a text.")
public enum TextDirection {
    @Description("Right to left, as Arabic.")
    RTL,

    @Description("Left to right, as English.")
    LTR
}
