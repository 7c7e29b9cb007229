package news.hiwar.ingestion.imports;

import org.eclipse.microprofile.graphql.Description;

@Description("What an import makes of a document.")
public enum ImportOutcome {
    @Description("It is new, and stored.")
    STORED,

    @Description("It has changed since it was imported, and its article with it.")
    UPDATED,

    @Description("It is what it was when it was imported; its article is left alone.")
    UNCHANGED,

    @Description("Somebody has changed or made the article here; it is left as it is.")
    KEPT,

    @Description("It is a page with all but the text of another article, and not stored.")
    NEAR_DUPLICATE,

    @Description("It holds no article.")
    REFUSED,

    @Description("It cannot be read.")
    BROKEN
}
