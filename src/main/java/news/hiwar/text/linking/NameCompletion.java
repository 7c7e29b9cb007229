package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer.Name;

/** Completes names by prefixes of their words. */
final class NameCompletion {
    static final Comparator<Name> BEST = comparing((Name name) -> !name.primary())
            .thenComparing(name -> -name.target().weight())
            .thenComparing(Name::text)
            .thenComparing(name -> name.target().slug());

    private static final String ARTICLE = "ال";

    /** The names, the best first: the index of a name is its rank. */
    private final List<Name> ranked;

    private final List<List<String>> words = new ArrayList<>();

    /** The ranks of the names with a word, with and without its article. */
    private final TreeMap<String, List<Integer>> ranks = new TreeMap<>();

    NameCompletion(List<Name> names) {
        ranked = names.stream().sorted(BEST).toList();
        Map<String, String> once = new HashMap<>(); // most words are in many names
        for (int rank = 0; rank < ranked.size(); rank++) {
            List<String> folded = Spelling.words(ranked.get(rank).text()).stream()
                    .map(word -> once.computeIfAbsent(word.folded(), first -> first))
                    .toList();
            words.add(folded);
            for (String word : folded) {
                ranks.computeIfAbsent(word, key -> new ArrayList<>()).add(rank);
                if (isDefinite(word))
                    ranks.computeIfAbsent(bare(word), key -> new ArrayList<>()).add(rank);
            }
        }
    }

    /** One name for each target, the best first. */
    List<Name> complete(List<String> typed, int limit) {
        if (typed.isEmpty()) return List.of();
        BitSet candidates = typed.stream()
                .map(this::beginning)
                .reduce((some, others) -> {
                    some.and(others);
                    return some;
                })
                .orElseThrow();
        Set<Target> targets = new HashSet<>();
        return candidates.stream()
                .filter(rank -> begin(typed, words.get(rank)))
                .mapToObj(ranked::get)
                .filter(name -> targets.add(name.target()))
                .limit(limit)
                .toList();
    }

    /** The ranks of the names with a word that begins so. */
    private BitSet beginning(String typed) {
        BitSet beginning = new BitSet();
        ranks.subMap(typed, typed + Character.MAX_VALUE).values().forEach(some -> some.forEach(beginning::set));
        return beginning;
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
