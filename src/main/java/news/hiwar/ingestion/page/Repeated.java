package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text of the article as the page's metadata repeats it: where that is the whole text, it tells where it ends. */
final class Repeated {
    private static final int RUN = 3;
    private static final double MOST = 0.8;

    /** A text that is cut short has less of what the page says. */
    private static final double WHOLE = 0.75;

    private static final int ENDING = 5;

    private final Set<List<String>> runs = new HashSet<>();
    private final List<String> words;

    private Repeated(String text) {
        words = FoldedWords.of(text);
        for (int i = 0; i + RUN <= words.size(); i++) runs.add(List.copyOf(words.subList(i, i + RUN)));
    }

    /** How many of the lines stand before the end of the text: all where it is not repeated, or cut short. */
    static int end(List<PageLine> lines, @Nullable String text) {
        return text == null ? lines.size() : new Repeated(text).end(lines);
    }

    private int end(List<PageLine> lines) {
        int end = 0;
        int said = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (!line.prose()) continue;
            all += line.size();
            if (!has(line)) continue;
            said += line.size();
            end = i + 1;
        }
        boolean whole = end > 0 && said >= WHOLE * all && endsAs(lines.get(end - 1));
        return whole ? end : lines.size();
    }

    /** A text that is cut short ends amid a line. */
    private boolean endsAs(PageLine line) {
        int size = Math.min(ENDING, words.size());
        return line.size() >= size
                && line.words()
                        .subList(line.size() - size, line.size())
                        .equals(words.subList(words.size() - size, words.size()));
    }

    private boolean has(PageLine line) {
        int own = line.size() - RUN + 1;
        int found = 0;
        for (int i = 0; i < own; i++) if (runs.contains(line.words().subList(i, i + RUN))) found++;
        return found >= MOST * own;
    }
}
