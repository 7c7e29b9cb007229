package news.hiwar.graph.date;

import org.eclipse.microprofile.graphql.Description;

@Description("What a date rests on.")
public enum DateBasis {
    @Description("The document names the date; at most its year comes from the context.")
    STATED,

    @Description("Worked out from what the document says.")
    INFERRED
}
