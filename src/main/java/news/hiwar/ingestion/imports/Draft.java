package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.DroppedText;
import news.hiwar.platform.relay.GeneratedSlug;
import news.hiwar.text.dating.Dated;
import news.hiwar.text.linking.LinkingResult;
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
public record Draft(
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
        LinkingResult links,
        @Nullable JsonLineParser.Article named,
        List<DroppedText> dropped,
        Shingles shingles) {

    boolean isPage() {
        return slug == null;
    }

    /** The headline; where there is none, how the text begins: an article is listed by something. */
    public String title() {
        return headline != null ? headline : OpeningWords.of(paragraphs.get(0).text());
    }

    /** The slugs that the article may get, the best first. */
    List<String> slugs() {
        return slug == null ? List.of(GeneratedSlug.of(title()), GeneratedSlug.of(title(), hash)) : List.of(slug);
    }

    public Instant publishedAt() {
        Instant at = dated.at();
        return at == null ? dated.date().from().atStartOfDay().toInstant(ZoneOffset.UTC) : at;
    }
}
