package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer.Name;

/** Completes names by prefixes of their words. The best names of a range are found without visiting the others. */
final class NameCompletion {
    static final Comparator<Name> BEST = comparing((Name name) -> !name.primary())
            .thenComparing(name -> -name.target().weight())
            .thenComparing(Name::text)
            .thenComparing(name -> name.target().slug());

    private static final String ARTICLE = "ال";

    /** A word of a name, and the rank of the name. */
    private record Entry(String word, int rank) {}

    /** A range of entries with the index of the best one. */
    private record Range(int from, int to, int best) {}

    private final List<Name> ranked;
    private final List<List<String>> words = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final int[] bests;

    NameCompletion(List<Name> names) {
        ranked = names.stream().sorted(BEST).toList();
        Map<String, String> once = new HashMap<>(); // most words are in many names
        for (int rank = 0; rank < ranked.size(); rank++) {
            List<String> folded = Spelling.words(ranked.get(rank).text()).stream()
                    .map(Word::folded)
                    .map(word -> once.computeIfAbsent(word, first -> first))
                    .toList();
            words.add(folded);
            for (String word : folded) {
                entries.add(new Entry(word, rank));
                if (isDefinite(word)) entries.add(new Entry(once.computeIfAbsent(bare(word), bare -> bare), rank));
            }
        }
        entries.sort(comparing(Entry::word).thenComparing(Entry::rank));
        bests = new int[2 * entries.size()];
        for (int i = 0; i < entries.size(); i++) bests[entries.size() + i] = i;
        for (int i = entries.size() - 1; i > 0; i--) bests[i] = better(bests[2 * i], bests[2 * i + 1]);
    }

    /** One name for each target, the best first. */
    List<Name> complete(List<String> typed, int limit) {
        List<Name> found = new ArrayList<>();
        if (typed.isEmpty()) return found;
        Set<Target> targets = new HashSet<>();
        PriorityQueue<Range> ranges = new PriorityQueue<>(comparing(range -> entries.get(range.best).rank));
        Range all = typed.stream()
                .map(this::beginning)
                .min(comparing(range -> range.to - range.from))
                .orElseThrow();
        push(ranges, all.from, all.to);
        while (!ranges.isEmpty() && found.size() < limit) {
            Range range = ranges.remove();
            int rank = entries.get(range.best).rank;
            Name name = ranked.get(rank);
            if (begin(typed, words.get(rank)) && targets.add(name.target())) found.add(name);
            push(ranges, range.from, range.best);
            push(ranges, range.best + 1, range.to);
        }
        return found;
    }

    private void push(PriorityQueue<Range> ranges, int from, int to) {
        if (from < to) ranges.add(new Range(from, to, best(from, to)));
    }

    private Range beginning(String typed) {
        return new Range(first(typed), first(typed + Character.MAX_VALUE), 0);
    }

    /** The index of the first entry that is not before a word. */
    private int first(String word) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries.get(middle).word.compareTo(word) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    /** The entry with the best rank in a range, found by a segment tree. */
    private int best(int from, int to) {
        int best = from;
        int size = entries.size();
        for (int l = from + size, r = to + size; l < r; l /= 2, r /= 2) {
            if (l % 2 == 1) best = better(best, bests[l++]);
            if (r % 2 == 1) best = better(best, bests[--r]);
        }
        return best;
    }

    private int better(int one, int other) {
        return entries.get(other).rank < entries.get(one).rank ? other : one;
    }

    private static boolean begin(List<String> typed, List<String> words) {
        int at = 0;
        for (String word : words) {
            String next = typed.get(at);
            boolean begins =
                    word.startsWith(next) || (isDefinite(word) && bare(word).startsWith(next));
            if (begins && ++at == typed.size()) return true;
        }
        return false;
    }

    private static boolean isDefinite(String word) {
        return word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1;
    }

    private static String bare(String word) {
        return word.substring(ARTICLE.length());
    }
}
