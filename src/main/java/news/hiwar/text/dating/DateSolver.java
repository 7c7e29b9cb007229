package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The first and the last of the days that fit a set of clues best. */
record DateSolver(LocalDate from, LocalDate to) {

    /** The days that each clue admits, counted from the earliest one. */
    static List<BitSet> admitted(List<DateConstraint> clues, LocalDate earliest, LocalDate latest) {
        int many = (int) ChronoUnit.DAYS.between(earliest, latest) + 1;
        return clues.stream()
                .map(clue -> IntStream.range(0, many)
                        .filter(it -> clue.admits().test(earliest.plusDays(it)))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
    }

    /** Weighs every day in turn: a wrong clue costs its weight and no more. Null where no day fits any clue. */
    @Nullable
    static DateSolver of(List<DateConstraint> clues, List<BitSet> admitted, LocalDate earliest, int least) {
        int[] weights = new int[admitted.stream().mapToInt(BitSet::length).max().orElse(0)];
        for (int i = 0; i < clues.size(); i++) {
            int weight = clues.get(i).weight();
            if (weight >= least) admitted.get(i).stream().forEach(day -> weights[day] += weight);
        }
        int highest = IntStream.of(weights).max().orElse(0);
        if (highest == 0) return null;
        int[] best = IntStream.range(0, weights.length)
                .filter(it -> weights[it] == highest)
                .toArray();
        return new DateSolver(earliest.plusDays(best[0]), earliest.plusDays(best[best.length - 1]));
    }
}
