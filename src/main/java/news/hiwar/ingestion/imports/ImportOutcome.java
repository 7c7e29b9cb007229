package news.hiwar.ingestion.imports;

import org.eclipse.microprofile.graphql.Description;

@Description("The outcome of importing a document.")
public enum ImportOutcome {
    @Description("The article is new and was stored.")
    STORED,

    @Description("The document changed since its last import, and its article was updated.")
    UPDATED,

    @Description("The document did not change since its last import; its article was left unchanged.")
    UNCHANGED,

    @Description("Editors created, changed or deleted the article; it was left as it is.")
    KEPT,

    @Description("The page has almost the same text as another article and was not stored.")
    NEAR_DUPLICATE,

    @Description("The document holds no article that can be stored.")
    REFUSED,

    @Description("The document cannot be read.")
    BROKEN
}
