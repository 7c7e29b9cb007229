package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.hiwar.graph.article.HeadlineSlug;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.Dropped;
import news.hiwar.text.dating.Dated;
import news.hiwar.text.linking.Links;
import news.hiwar.text.reprint.Shingles;

/**
 * An article as its document gives it, before it is stored.
 *
 * @param hash of the document
 * @param slug as the document gives it; null for a page, which has none
 * @param headline as the document gives it; see {@link #title}
 * @param outlet the slug of it; null where none is named that is known
 * @param outletName as the document names it
 * @param named what a finished article says that it covers; null for a page
 * @param dropped the lines of the page that are not in the article
 */
record Draft(
        Origin origin,
        String hash,
        @Nullable String slug,
        @Nullable String headline,
        @Nullable String standfirst,
        List<Paragraph> paragraphs,
        Language language,
        List<String> authors,
        @Nullable String dateline,
        @Nullable String url,
        Dated dated,
        @Nullable String outlet,
        @Nullable String outletName,
        Links links,
        @Nullable Json.Article named,
        List<Dropped> dropped,
        Shingles shingles) {

    boolean isPage() {
        return slug == null;
    }

    /** The headline; where there is none, how the text begins: an article is listed by something. */
    String title() {
        return headline != null ? headline : Opening.of(paragraphs.get(0).text());
    }

    /** The slugs that the article may get, the best first. */
    List<String> slugs() {
        return slug == null ? List.of(HeadlineSlug.of(title()), HeadlineSlug.of(title(), hash)) : List.of(slug);
    }

    Instant publishedAt() {
        Instant at = dated.at();
        return at == null ? dated.date().from().atStartOfDay().toInstant(ZoneOffset.UTC) : at;
    }
}
