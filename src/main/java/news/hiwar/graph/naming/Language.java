package news.hiwar.graph.naming;

import org.eclipse.microprofile.graphql.Description;

@Description("A supported language.")
public enum Language {
    @Description("Arabic, the default.")
    AR(TextDirection.RTL),

    @Description("English.")
    EN(TextDirection.LTR);

    public final TextDirection direction;

    Language(TextDirection direction) {
        this.direction = direction;
    }
}
