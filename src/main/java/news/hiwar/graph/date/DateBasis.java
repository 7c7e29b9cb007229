package news.hiwar.graph.date;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a document states a date or it was inferred.")
public enum DateBasis {
    @Description("The document names the date; at most its year comes from the context.")
    STATED,

    @Description("Inferred from what the document says.")
    INFERRED
}
