package news.hiwar.graph.dialogue;

import org.eclipse.microprofile.graphql.Description;

@Description("How the parties of a round met.")
public enum RoundFormat {
    @Description("In one place.")
    IN_PERSON,

    @Description("By video or telephone.")
    VIRTUAL,

    @Description("Some in one place, others by video or telephone.")
    HYBRID
}
