package news.hiwar.text.dating;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.platform.deadline.Deadline;
import news.hiwar.text.dating.DateConstraints.DateConstraint;

/**
 * Dates the publication of an article: by what its page states, or else by what its words tell about the day of
 * writing. It chooses the days that contradict the fewest and weakest expressions.
 */
public final class PublicationDating {
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    /** The maximum length of an inferred range, in days; a longer one helps no reader. */
    private static final int MAX_RANGE_DAYS = 366;

    private static final int MAX_CONSTRAINTS = 200;
    private static final double SURE = 0.95;
    private static final double UNSURE = 0.75;

    private PublicationDating() {}

    /**
     * The date of publication; null without evidence.
     *
     * @param events events with a known date that the article may be about
     * @param latest the latest possible day, usually today
     */
    public static @Nullable Dated date(Writing writing, List<KnownEvent> events, LocalDate latest) {
        Dated stated = StatedDate.by(writing.stamps(), latest);
        if (stated != null) return stated;
        List<DateConstraint> constraints = DatedPassage.of(writing).stream()
                .flatMap(it -> DateConstraints.of(it, events, latest).stream())
                .limit(MAX_CONSTRAINTS)
                .toList();
        return constraints.isEmpty() ? null : infer(constraints, latest);
    }

    private static @Nullable Dated infer(List<DateConstraint> constraints, LocalDate latest) {
        int days = Math.max(0, (int) DAYS.between(EARLIEST, latest) + 1);
        int[] weights = new int[days];
        int[] weightsWithoutUsual = new int[days];
        for (DateConstraint constraint : constraints) {
            Deadline.check();
            for (int day = 0; day < days; day++) {
                if (!constraint.admits().test(EARLIEST.plusDays(day))) continue;
                weights[day] += constraint.weight();
                if (!constraint.isUsual()) weightsWithoutUsual[day] += constraint.weight();
            }
        }
        DaySpan best = best(weights);
        if (best == null || DAYS.between(best.from(), best.to()) > MAX_RANGE_DAYS) return null;
        if (best.to().equals(latest)) return null; // nothing excludes that it was written yesterday
        return dated(best, constraints, !best.equals(best(weightsWithoutUsual)));
    }

    /** The first to the last of the days with the greatest weight; null if no day has any. */
    private static @Nullable DaySpan best(int[] weights) {
        int most = IntStream.of(weights).max().orElse(0);
        if (most == 0) return null;
        int[] days = IntStream.range(0, weights.length)
                .filter(day -> weights[day] == most)
                .toArray();
        return DaySpan.named(EARLIEST.plusDays(days[0]), EARLIEST.plusDays(days[days.length - 1]));
    }

    /** @param usual whether the range would be wider without the constraints that hold only usually */
    private static Dated dated(DaySpan days, List<DateConstraint> constraints, boolean usual) {
        List<DateConstraint> kept =
                constraints.stream().filter(it -> it.admits().test(days.from())).toList();
        Optional<DateConstraint> strongest = kept.stream().max(Comparator.comparingInt(DateConstraint::weight));
        boolean stated = kept.stream().anyMatch(DateConstraint::names);
        FuzzyDate date = new FuzzyDate(
                days.from(),
                days.to(),
                days.precision(),
                stated ? DateBasis.STATED : DateBasis.INFERRED,
                strongest.map(it -> it.date().words()).orElse(null));
        double share = (double) weight(kept) / weight(constraints);
        List<DateEvidence> evidence = constraints.stream()
                .filter(it -> usual || !it.isUsual())
                .map(it -> it.evidence(kept.contains(it)))
                .toList();
        return new Dated(date, null, (usual ? UNSURE : SURE) * share, evidence);
    }

    private static int weight(List<DateConstraint> constraints) {
        return constraints.stream().mapToInt(DateConstraint::weight).sum();
    }

    /**
     * The date of publication of an article, with its evidence.
     *
     * @param at the exact time; null if the page does not state it with its offset from UTC
     * @param confidence from 0 to 1
     */
    public record Dated(FuzzyDate date, @Nullable Instant at, double confidence, List<DateEvidence> evidence) {}

    /**
     * Evidence for a date of publication.
     *
     * @param words the words of the document
     * @param paragraph the index of their paragraph; -1 for the standfirst, -2 for the headline, -3 for the page around
     *     the article
     * @param says what they tell about the day of writing
     * @param kept false if stronger evidence contradicts it
     */
    public record DateEvidence(String words, int paragraph, String says, boolean kept) {}

    /**
     * What a page states about its date, in its metadata or a line such as نشر في.
     *
     * @param words the words of the page
     * @param update whether it is the date of a later change and not of the publication
     */
    public record DateStamp(String words, boolean update) {}

    /** The parts of an article that its date can be inferred from. */
    public record Writing(
            List<DateStamp> stamps,
            @Nullable String headline,
            @Nullable String standfirst,
            List<String> paragraphs) {}

    /**
     * An event that an article may be about, such as a round of a dialogue.
     *
     * @param series the series that it belongs to, such as the dialogue
     * @param number its number in the series, from 1
     * @param named whether the article names this event and not only its series
     */
    public record KnownEvent(String id, String series, int number, LocalDate from, LocalDate to, boolean named) {

        boolean isOneDay() {
            return from.equals(to);
        }
    }
}
