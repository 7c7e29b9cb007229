package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;

/**
 * The article of a page. All text is the page's own; what it does not say is null or empty.
 *
 * @param authors without the words for "by"
 * @param dateline the city alone
 * @param outlet as the page names itself, never a source that it quotes
 * @param dropped every line that is in none of the other parts
 */
public record ExtractedPage(
        @Nullable String headline,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable String dateline,
        @Nullable String outlet,
        List<Block> body,
        Language language,
        @Nullable String url,
        List<PageTimestamp> stamps,
        List<DroppedText> dropped) {

    /** A paragraph of an article, or one of its subheads, as the page prints it. */
    public record Block(String text, boolean subhead) {}

    /**
     * A line of the page that is not in the article.
     *
     * @param line its number in the input, from 1
     */
    public record DroppedText(int line, String text, DropReason reason) {}

    /**
     * A date that the page states as that of its publication or its last change.
     *
     * @param text as the page gives it
     * @param iso the ISO 8601 date or moment in it, null where the text is for people
     */
    public record PageTimestamp(String text, @Nullable String iso, StampSource source) {

        /** Where a page states a date. */
        public enum StampSource {
            JSON_LD,
            META,
            TIME_ELEMENT,
            DATELINE,
            LINE
        }
    }
}
