package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.FuzzyDate;

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
}
