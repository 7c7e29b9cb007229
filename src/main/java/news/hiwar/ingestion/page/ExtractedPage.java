package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.naming.Language;

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
        List<DroppedText> dropped) {}
