package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.text.dating.DateConstraints.DateConstraint;
import news.hiwar.text.dating.Dated.DateEvidence;

/**
 * Finds out when an article was published: from what its page states, or from what its words say of the day on which
 * they were written. Of all days it keeps those that contradict the least.
 */
public final class PublicationDating {
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    /** A wider answer helps no reader. */
    private static final int WIDEST = 366;

    private static final int MOST_CLUES = 200;
    private static final double SURE = 0.95;
    private static final double UNSURE = 0.75;

    private PublicationDating() {}

    /**
     * The date of publication, or null where nothing tells it.
     *
     * @param events what the article may speak of, with known dates
     * @param latest the day on which the article is read: it was published by then
     */
    @Nullable
    public static Dated date(Writing writing, List<KnownEvent> events, LocalDate latest) {
        Dated stated = Stated.by(writing.stamps(), latest);
        if (stated != null) return stated;
        List<DateConstraint> clues = DatedPassage.of(writing).stream()
                .flatMap(it -> DateConstraints.of(it, events, latest).stream())
                .limit(MOST_CLUES)
                .toList();
        return clues.isEmpty() ? null : infer(clues, latest);
    }

    @Nullable
    private static Dated infer(List<DateConstraint> clues, LocalDate latest) {
        List<BitSet> admitted = DateSolver.admitted(clues, EARLIEST, latest);
        DateSolver all = DateSolver.of(clues, admitted, EARLIEST, 0);
        if (all == null || all.to().toEpochDay() - all.from().toEpochDay() > WIDEST) return null;
        if (all.to().equals(latest)) return null; // nothing says that it was not written yesterday
        DateSolver hard = DateSolver.of(clues, admitted, EARLIEST, DateConstraint.USUAL + 1);
        return dated(DaySpan.named(all.from(), all.to()), clues, all, !all.equals(hard));
    }

    /** @param usual whether the answer would be wider without what is so most of the time only */
    private static Dated dated(DaySpan days, List<DateConstraint> clues, DateSolver fit, boolean usual) {
        List<DateConstraint> kept =
                clues.stream().filter(it -> it.admits().test(fit.from())).toList();
        Optional<DateConstraint> strongest = kept.stream().max(Comparator.comparingInt(DateConstraint::weight));
        boolean stated = kept.stream().anyMatch(DateConstraint::names);
        FuzzyDate date = new FuzzyDate(
                days.from(),
                days.to(),
                days.precision(),
                stated ? DateBasis.STATED : DateBasis.INFERRED,
                strongest.map(it -> it.date().words()).orElse(null));
        double share = (double) weight(kept) / weight(clues);
        List<DateEvidence> evidence = clues.stream()
                .filter(it -> usual || !it.isUsual())
                .map(it -> it.evidence(kept.contains(it)))
                .toList();
        return new Dated(date, null, (usual ? UNSURE : SURE) * share, evidence);
    }

    private static int weight(List<DateConstraint> clues) {
        return clues.stream().mapToInt(DateConstraint::weight).sum();
    }

    /**
     * What a page itself says of when it appeared, such as its metadata or a line نشر في.
     *
     * @param words as the page writes them
     * @param update whether it tells of a later change and not of the first appearance
     */
    public record DateStamp(String words, boolean update) {}

    /** What an article says, part by part, as far as it bears on when it was written. */
    public record Writing(
            List<DateStamp> stamps,
            @Nullable String headline,
            @Nullable String standfirst,
            List<String> paragraphs) {}

    /**
     * An event of the graph that an article may speak of, such as a round of a dialogue.
     *
     * @param series what it is one of, such as the dialogue
     * @param number its place in the series, from 1
     * @param named whether the article names this very event and not only its series
     */
    public record KnownEvent(String id, String series, int number, LocalDate from, LocalDate to, boolean named) {

        boolean isOneDay() {
            return from.equals(to);
        }
    }

    /** The first and the last of the days that fit a set of clues best. */
    private record DateSolver(LocalDate from, LocalDate to) {

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
            int[] weights =
                    new int[admitted.stream().mapToInt(BitSet::length).max().orElse(0)];
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
}
