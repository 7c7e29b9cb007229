package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.ingestion.page.ExtractedPage.Block;
import news.hiwar.ingestion.page.PageReader.NoArticle;
import news.hiwar.platform.spelling.Spelling;

/** Rejects pages that hold no article. */
final class ArticleCheck {
    private static final int MIN_WORDS = 25;
    private static final int STUB_WORDS = 120;
    private static final int LIST_LINES = 12;
    private static final int LONG_LINE_WORDS = 40;
    private static final int MAX_LABEL_WORDS = 12;
    private static final int MIN_PAIRS = 6;
    private static final double PAIRED_SHARE = 0.8;

    private ArticleCheck() {}

    /** Why a page without any running text holds no article. */
    static NoArticle noText(PageLines page) {
        List<PageLine> lines = page.all();
        if (lines.isEmpty()) return new NoArticle("the page is empty");
        NoArticle unavailable = unavailable(lines);
        if (unavailable != null) return unavailable;
        if (has(lines, DropReason.NOTICE)) return new NoArticle("only a notice of the site about cookies or the like");
        if (has(lines, DropReason.CAPTION) && lines.size() < LIST_LINES)
            return new NoArticle("only the caption of a picture or film");
        if (lines.size() >= LIST_LINES)
            return new NoArticle("a list of " + lines.size() + " short lines, no running text");
        int words = lines.stream().mapToInt(PageLine::size).sum();
        return new NoArticle("too short: " + words + " words, no running text");
    }

    private static boolean has(List<PageLine> lines, DropReason reason) {
        return lines.stream().anyMatch(line -> line.reason() == reason);
    }

    /** The reason if the page says that its text does not exist, or is for subscribers; null otherwise. */
    private static @Nullable NoArticle unavailable(List<PageLine> lines) {
        if (says(lines, Phrases.MISSING)) return new NoArticle("an error page: " + first(lines, Phrases.MISSING));
        return says(lines, Phrases.LOCKED)
                ? new NoArticle("the text is for subscribers only: " + first(lines, Phrases.LOCKED))
                : null;
    }

    static void afterReading(PageLines page, List<Block> body) {
        int words = body.stream()
                .filter(block -> !block.subhead())
                .mapToInt(block -> Spelling.foldedWords(block.text()).size())
                .sum();
        NoArticle unavailable = words < STUB_WORDS ? unavailable(page.all()) : null;
        if (unavailable != null) throw unavailable;
        if (words < MIN_WORDS) throw new NoArticle("too short: " + words + " words of running text");
        if (isList(body)) throw new NoArticle("a list of other stories, " + body.size() + " headlines and teasers");
    }

    /** Whether headlines and teasers alternate, as they do in no article. */
    private static boolean isList(List<Block> body) {
        int pairs = 0;
        for (int i = 0; i + 1 < body.size(); i++) {
            boolean closed = i + 2 == body.size()
                    || isTitle(body.get(Math.min(i + 2, body.size() - 1)).text());
            if (isTitle(body.get(i).text()) && !isTitle(body.get(i + 1).text()) && closed) pairs++;
        }
        return pairs >= MIN_PAIRS && 2 * pairs > PAIRED_SHARE * body.size();
    }

    private static boolean isTitle(String text) {
        PageLine line = new PageLine(0, text);
        return line.size() > 3 && !line.prose() && !line.endsSentence();
    }

    private static boolean says(List<PageLine> lines, Phrases phrases) {
        return lines.stream()
                .anyMatch(line -> (line.size() <= MAX_LABEL_WORDS && phrases.in(line.words()))
                        || (line.size() < LONG_LINE_WORDS && phrases.start(line.words()) > 0));
    }

    private static String first(List<PageLine> lines, Phrases phrases) {
        return lines.stream()
                .filter(line -> phrases.in(line.words()))
                .findFirst()
                .orElse(lines.get(0))
                .text;
    }
}
