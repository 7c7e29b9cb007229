package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.text.dating.PublicationDating.Dated;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.reprint.Shingles;

/**
 * An article as its document gives it, before it is stored.
 *
 * @param hash of the document
 * @param slug from the document; null for a page, which has none
 * @param headline from the document; see {@link #title}
 * @param outlet its slug; null if the document names no known outlet
 * @param outletName as the document names it
 * @param asserted the line that lists the links of a finished article; null for a page
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
        Dated publication,
        @Nullable String outlet,
        @Nullable String outletName,
        LinkingResult links,
        @Nullable JsonLineParser.Article asserted,
        List<DroppedText> dropped,
        Shingles shingles) {
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^\\s\\d][.؟?!])\\s");
    private static final int MAX_TITLE_WORDS = 14;

    boolean isPage() {
        return slug == null;
    }

    /** The headline; without one, the beginning of the text, since lists of articles need a title. */
    public String title() {
        if (headline != null) return headline;
        String sentence = SENTENCE_END.split(paragraphs.get(0).text().strip(), 2)[0];
        List<String> words = WHITESPACE.splitAsStream(sentence).toList();
        return words.size() <= MAX_TITLE_WORDS ? sentence : String.join(" ", words.subList(0, MAX_TITLE_WORDS)) + " …";
    }

    /** The slugs that the article may get, the best first. */
    List<String> slugs() {
        return slug == null ? List.of(Slugs.generate(title()), Slugs.generate(title(), hash)) : List.of(slug);
    }

    public Instant publishedAt() {
        Instant at = publication.at();
        return at == null ? publication.date().from().atStartOfDay().toInstant(ZoneOffset.UTC) : at;
    }
}
