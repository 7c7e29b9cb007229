package news.hiwar.ingestion.page;

/**
 * A line of the page that is not in the article.
 *
 * @param line its number in the input, from 1
 */
public record DroppedText(int line, String text, DropReason reason) {}
