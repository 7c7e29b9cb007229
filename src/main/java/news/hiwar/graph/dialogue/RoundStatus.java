package news.hiwar.graph.dialogue;

import org.eclipse.microprofile.graphql.Description;

@Description("Status of a round according to the documents.")
public enum RoundStatus {
    @Description("It was announced; no document says yet that it was held.")
    ANNOUNCED,

    @Description("It was held.")
    HELD,

    @Description("It was called off.")
    CANCELLED
}
