package news.hiwar.ingestion.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;

/** Compares texts by the stems of their significant words. */
final class TextSimilarity {
    private TextSimilarity() {}

    static Set<String> stems(String text) {
        return Spelling.stems(text).keySet();
    }

    /** The share of the first text's stems that the second has. */
    static double share(Set<String> of, Set<String> in) {
        if (of.isEmpty()) return 0;
        return (double) of.stream().filter(in::contains).count() / of.size();
    }

    static boolean same(String one, String other) {
        return Spelling.fold(one).equals(Spelling.fold(other));
    }

    /** The stems of the first lines of running text. */
    static Set<String> lead(List<PageLine> lines, int from, int paragraphs) {
        List<String> texts = new ArrayList<>();
        for (PageLine line : lines.subList(from, lines.size())) {
            if (line.isKept() && line.prose() && texts.size() < paragraphs) texts.add(line.text);
        }
        return stems(String.join("\n", texts));
    }
}
