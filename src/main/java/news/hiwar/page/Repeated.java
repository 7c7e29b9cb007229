package news.hiwar.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of the article as the page's metadata repeats it. Where that is the whole text, what else stands between
 * its paragraphs or behind them is not the article's.
 */
final class Repeated {
    private static final int RUN = 3;
    private static final double MOST = 0.8;
    private static final double ENOUGH = 0.4;
    private static final int ENDING = 5;

    private final Set<List<String>> runs = new HashSet<>();
    private final List<String> words;

    /** Without gaps: some sites leave them out between paragraphs. */
    private final String letters;

    private Repeated(String text) {
        words = Words.of(text);
        letters = String.join("", words);
        for (int i = 0; i + RUN <= words.size(); i++) runs.add(List.copyOf(words.subList(i, i + RUN)));
    }

    /** The lines that are not of the text; none where it is not repeated, or cut short. */
    static Set<Line> others(List<Line> lines, @Nullable String text) {
        return text == null ? Set.of() : new Repeated(text).others(lines);
    }

    private Set<Line> others(List<Line> lines) {
        int first = -1;
        int last = -1;
        int said = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.prose()) continue;
            all += line.size();
            if (!has(line)) continue;
            said += line.size();
            last = i;
            if (first < 0) first = i;
        }
        if (said < ENOUGH * all || first < 0 || !ends(lines)) return Set.of();
        Set<Line> others = new HashSet<>();
        for (int i = first; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean subhead = line.shape.heading() && i < last && has(lines.get(i + 1));
            if (!subhead && !has(line)) others.add(line);
        }
        return others;
    }

    /** Whether a line ends as the text does: a text that is cut short ends amid one. */
    private boolean ends(List<Line> lines) {
        List<String> end = words.subList(Math.max(0, words.size() - ENDING), words.size());
        return lines.stream()
                .map(Line::words)
                .anyMatch(line -> line.size() >= end.size()
                        && line.subList(line.size() - end.size(), line.size()).equals(end));
    }

    private boolean has(Line line) {
        if (letters.contains(String.join("", line.words()))) return true;
        List<List<String>> own = new ArrayList<>();
        for (int i = 0; i + RUN <= line.size(); i++) own.add(line.words().subList(i, i + RUN));
        return !own.isEmpty() && own.stream().filter(runs::contains).count() >= MOST * own.size();
    }
}
