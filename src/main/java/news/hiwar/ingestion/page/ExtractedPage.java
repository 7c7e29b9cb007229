package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;

/**
 * The article of a page. All text is from the page; what the page does not give is null or empty.
 *
 * @param authors without the words for "by"
 * @param dateline the city
 * @param outlet the name that the page gives itself; never a source that it quotes
 * @param dropped the lines that are in none of the other parts
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

    /** A paragraph or subhead of an article. */
    public record Block(String text, boolean subhead) {}

    /**
     * A line of the page that is not in the article.
     *
     * @param line its number in the input, from 1
     */
    public record DroppedText(int line, String text, DropReason reason) {}

    /**
     * A date that the page states for its publication or last change.
     *
     * @param text as the page gives it
     * @param iso the date or time in ISO 8601 that it contains; null if it contains none
     */
    public record PageTimestamp(String text, @Nullable String iso, StampSource source) {

        /** The place where a page states a date. */
        public enum StampSource {
            JSON_LD,
            META,
            TIME_ELEMENT,
            DATELINE,
            LINE
        }
    }
}
