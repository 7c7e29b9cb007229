package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;

/**
 * So far from the day of speaking: three days ago, in two weeks, over the last months.
 *
 * @param amount null where the words say only "some"
 * @param through whether the whole time up to the day of speaking is meant and not a day at its far end
 */
record Distance(Unit unit, @Nullable Integer amount, boolean future, boolean through) implements DateMeaning {
    private static final int SOME = 2;
    private static final int MANY = 10;

    @Override
    public DaySpan resolve(LocalDate anchor) {
        if (through) return DaySpan.range(anchor, to(anchor, amount == null ? MANY : amount));
        if (amount == null) return DaySpan.range(to(anchor, SOME), to(anchor, MANY));
        LocalDate there = to(anchor, amount);
        if (unit == Unit.HOUR) return DaySpan.range(anchor, there);
        if (unit == Unit.DAY) return DaySpan.day(there);
        if (unit == Unit.YEAR) return DaySpan.year(there.getYear());
        return DaySpan.range(there.minusDays(unit.blur), there.plusDays(unit.blur));
    }

    private LocalDate to(LocalDate anchor, int many) {
        int far = unit == Unit.HOUR ? (many + 23) / 24 : many;
        return anchor.plus(future ? far : -far, unit.chrono);
    }

    @Override
    public Direction direction() {
        return future ? Direction.FUTURE : Direction.PAST;
    }
}
