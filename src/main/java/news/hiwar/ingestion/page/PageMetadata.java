package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/**
 * What the head of an HTML page says of its article.
 *
 * @param headlines the surest first, without the site's name
 * @param text the whole article, where the metadata repeats it
 */
record PageMetadata(
        List<String> headlines,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String text,
        List<PageTimestamp> stamps) {
    static final PageMetadata NONE = new PageMetadata(List.of(), List.of(), null, null, null, List.of());
}
