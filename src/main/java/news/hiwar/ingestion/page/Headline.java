package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;

/** Finds headline and standfirst among the lines before the text. */
final class Headline {
    private static final Set<DropReason> BETWEEN = EnumSet.of(DropReason.BYLINE, DropReason.DATE, DropReason.DATELINE);
    private static final int MIN_STANDFIRST_WORDS = 6;
    private static final double REPEATED_SHARE = 0.75;
    private static final Pattern SITE = Pattern.compile("\\s[|–—:»-]++\\s++");
    private static final int LEAD_PARAGRAPHS = 3;
    private static final int MAX_WORDS = 30;
    private static final int MAX_SITE_WORDS = 5;
    private static final double MIN_SCORE = 1.5;
    private static final double RELATED_SHARE = 0.2;
    private static final double FIRST_LINE_BONUS = 1.5;
    private static final int FEW_CANDIDATES = 3;
    private static final int MAX_PENALISED_LINES = 6;

    private final List<PageLine> lines;
    private final Set<String> lead;

    /** The number of lines before each line that may be part of a menu. */
    private final int[] before;

    /** The indexes of the lines that repeat a text, possibly with the name of the site at their end, by its key. */
    private final Map<String, List<Integer>> repeating = new HashMap<>();

    /** The penalty for each line before: a standfirst follows the headline, but menus precede it. */
    private final double place;

    private Headline(List<PageLine> lines, int text) {
        this.lines = lines;
        this.lead = TextSimilarity.lead(lines, text, LEAD_PARAGRAPHS);
        before = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            before[i + 1] = before[i] + (line.isKept() && line.size() > 3 ? 1 : 0);
            if (line.size() <= MAX_WORDS + MAX_SITE_WORDS) index(i);
        }
        int candidates = before[text];
        this.place = candidates < FEW_CANDIDATES
                ? 2.5
                : candidates == FEW_CANDIDATES ? 1 : candidates <= 2 * FEW_CANDIDATES ? 0.5 : 0.15;
    }

    private void index(int at) {
        PageLine line = lines.get(at);
        int size = line.size();
        boolean sited = !withoutSite(line.text).equals(line.text);
        for (int words = sited ? Math.max(1, size - MAX_SITE_WORDS) : size; words <= size; words++) {
            String key = String.join(" ", line.words().subList(0, words));
            repeating.computeIfAbsent(key, first -> new ArrayList<>()).add(at);
        }
    }

    /**
     * Finds the line.
     *
     * @param text the index of the first line of running text
     * @return the index of the line; -1 if none is a headline
     */
    static int find(List<PageLine> lines, int text) {
        Headline headline = new Headline(lines, text);
        int best = -1;
        double most = 0;
        for (int i = 0; i < text; i++) {
            double score = headline.score(i);
            if (score < MIN_SCORE || (best >= 0 && score <= most)) continue;
            best = i;
            most = score;
        }
        return best;
    }

    private double score(int at) {
        PageLine line = lines.get(at);
        int size = line.size();
        if (!line.isKept() || size < 2 || size > MAX_WORDS || Phrases.SECTION.cover(line.words())) return -1;
        if (Outlets.isName(line.words())) return -1;
        if ("*-•–".indexOf(line.text.charAt(0)) >= 0) return -1;
        double score = size >= 5 && size <= 20 ? 3 : size >= 4 && size <= 25 ? 2 : size == 3 ? 1 : 0;
        double share = TextSimilarity.share(TextSimilarity.stems(line.text), lead);
        if (isRepeated(at) && share >= RELATED_SHARE) score += 3;
        score += 4 * share;
        if (line.text.endsWith(".") && !line.text.endsWith("..")) score -= 3;
        if (line.trailsOff()) score -= 1;
        if (at == 0 && place > 1) score += FIRST_LINE_BONUS;
        return score - place * Math.min(MAX_PENALISED_LINES, before[at]);
    }

    private boolean isRepeated(int at) {
        PageLine line = lines.get(at);
        return line.size() > 2
                && repeating.getOrDefault(line.key(), List.of()).stream()
                        .anyMatch(other -> other != at && !isBeside(other, at));
    }

    /** Whether two lines are adjacent: captions are repeated, too, but immediately. */
    private boolean isBeside(int one, int other) {
        return Math.abs(one - other) == 1 && before[Math.min(one, other)] > 0;
    }

    /** Cuts the site off "Headline | Site", if that is the name of a news organisation. */
    static String withoutSite(String text) {
        String site = site(text);
        if (site == null) return text;
        int end = text.lastIndexOf(site);
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || "|–—:»-".indexOf(text.charAt(end - 1)) >= 0))
            end--;
        return text.substring(0, end);
    }

    static @Nullable String site(String text) {
        String[] parts = SITE.split(text, -1);
        if (parts.length < 2) return null;
        String last = parts[parts.length - 1];
        List<String> words = Spelling.foldedWords(last);
        boolean press = words.size() <= 4 && (Phrases.PRESS.in(words) || Phrases.SECTION.cover(words));
        return press && Spelling.words(parts[0]).size() > 2 ? last : null;
    }

    /** The first line after the headline, if something shows that the text begins only after it; null otherwise. */
    static @Nullable PageLine standfirst(List<PageLine> lines, int headline) {
        int at = next(lines, headline + 1);
        while (at >= 0
                && lines.get(at).size() < MIN_STANDFIRST_WORDS
                && !lines.get(at).endsSentence()) at = next(lines, at + 1);
        if (at < 0 || lines.get(at).size() < MIN_STANDFIRST_WORDS) return null;
        int following = next(lines, at + 1);
        if (following < 0) return null;
        PageLine line = lines.get(at);
        PageLine text = lines.get(following);
        if (line.shape.standfirst()) return line;
        if (Datelines.at(line.text) != null) return null;
        boolean parted =
                lines.subList(at + 1, following).stream().anyMatch(between -> BETWEEN.contains(between.reason()));
        boolean folded = text.shape.equals(PageLine.Shape.PLAIN) && isFold(lines.get(following - 1));
        boolean dateline = Datelines.at(text.text) != null;
        boolean repeated =
                TextSimilarity.share(TextSimilarity.stems(line.text), TextSimilarity.lead(lines, following, 2))
                        >= REPEATED_SHARE;
        boolean unfinished = !line.prose() && !line.endsSentence() && text.prose();
        return parted || folded || dateline || repeated || unfinished ? line : null;
    }

    /** Whether a line is "Read more", which separates the teaser from the rest of the text. */
    private static boolean isFold(PageLine line) {
        return Phrases.BOX.cover(line.words()) && Phrases.LABEL.cover(line.words());
    }

    private static int next(List<PageLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) if (lines.get(i).isKept()) return i;
        return -1;
    }
}
