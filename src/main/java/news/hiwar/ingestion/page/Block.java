package news.hiwar.ingestion.page;

/** A paragraph of an article, or one of its subheads, as the page prints it. */
public record Block(String text, boolean subhead) {}
