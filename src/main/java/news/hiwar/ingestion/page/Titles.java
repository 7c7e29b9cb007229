package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.hiwar.ingestion.page.TextPieces.TextPiece;
import news.hiwar.platform.spelling.Spelling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline that an HTML page prints, by the titles in its metadata. */
final class Titles {
    /** The maximum length of a headline, in characters. */
    static final int MAX_LENGTH = 500;

    private static final Pattern SITE = Pattern.compile("\\s+(?:[|–—:»«•·-]|::)+\\s+|\\s*\\|\\s*");
    private static final double MIN_LIKENESS = 0.7;
    private static final double LIKENESS_IF_EQUAL = 1.1;
    private static final int MAX_SITE_WORDS = 5;

    private Titles() {}

    /**
     * The headlines, the most certain first: the main heading that the page prints, if a title in the metadata is
     * similar.
     */
    static List<String> shown(Document page, List<TextPiece> pieces, Collection<String> titles) {
        Set<String> shown = new LinkedHashSet<>();
        double most = 0;
        for (Element heading : page.select("h1, [itemprop=headline]")) {
            String text = PageLine.normalizeSpace(heading.text());
            if (text.isEmpty()
                    || text.length() > MAX_LENGTH
                    || heading.normalName().equals("meta")) continue;
            double like = titles.stream()
                    .mapToDouble(title -> likeness(title, text))
                    .max()
                    .orElse(0);
            if (like <= most || like < MIN_LIKENESS) continue;
            most = like;
            shown.clear();
            shown.add(text);
        }
        if (titles.isEmpty()) shown.addAll(only(pieces));
        shown.addAll(titles);
        return new ArrayList<>(shown);
    }

    private static List<String> only(List<TextPiece> pieces) {
        List<String> headings = pieces.stream()
                .filter(piece ->
                        piece.owner().normalName().equals("h1") && piece.line().size() > 2)
                .map(piece -> piece.line().text)
                .toList();
        return headings.size() == 1 ? headings : List.of();
    }

    /** The share of words that two titles have in common. */
    private static double likeness(String one, String other) {
        if (TextSimilarity.same(one, other)) return LIKENESS_IF_EQUAL;
        Set<String> words = new LinkedHashSet<>(Spelling.foldedWords(one));
        Set<String> others = new LinkedHashSet<>(Spelling.foldedWords(other));
        double both = words.stream().filter(others::contains).count();
        return others.size() < 3 ? 0 : 2 * both / (words.size() + others.size());
    }

    /** Cuts the name of the site off either end: the given one, or a short one after the last bar or dash. */
    static String withoutSite(String title, @Nullable String site) {
        List<MatchResult> marks = SITE.matcher(title).results().toList();
        if (marks.isEmpty()) return title;
        MatchResult mark = marks.get(marks.size() - 1);
        if (mark.start() == 0) return title;
        String last = title.substring(mark.end());
        String first = title.substring(0, marks.get(0).start());
        if (site != null && TextSimilarity.same(first, site))
            return title.substring(marks.get(0).end());
        boolean known = site != null
                && (TextSimilarity.same(last, site) || Spelling.fold(last).contains(Spelling.fold(site)));
        boolean bar = mark.group().indexOf('|') >= 0;
        int words = Spelling.words(last).size();
        boolean press = words <= MAX_SITE_WORDS && Phrases.PRESS.in(Spelling.foldedWords(last));
        if (!known && !press && !(bar && words <= MAX_SITE_WORDS)) return title;
        return withoutSite(title.substring(0, mark.start()), site);
    }
}
