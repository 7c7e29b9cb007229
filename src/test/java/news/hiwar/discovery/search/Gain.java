package news.hiwar.discovery.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The usual measures of a ranking. */
final class Gain {
    private static final int DEPTH = 10;

    private Gain() {}

    /** Normalised discounted cumulative gain of the first ten; grades count as 2^grade - 1. */
    static double ndcg(List<String> found, Map<String, Integer> relevant) {
        List<Integer> grades =
                found.stream().map(slug -> relevant.getOrDefault(slug, 0)).toList();
        List<Integer> ideal =
                relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        return dcg(grades) / dcg(ideal);
    }

    private static double dcg(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(DEPTH, grades.size()); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2.0);
        }
        return gain;
    }

    static double reciprocalRank(List<String> found, Set<String> relevant) {
        for (int rank = 0; rank < found.size(); rank++) {
            if (relevant.contains(found.get(rank))) return 1.0 / (rank + 1);
        }
        return 0;
    }
}
