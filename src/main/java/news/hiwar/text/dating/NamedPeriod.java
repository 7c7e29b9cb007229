package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.YearMonth;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateMeaning.PeriodPart;

/**
 * Months of the calendar, or a whole year: July, the third quarter of 2021, late 2011.
 *
 * @param month the first month
 * @param months the number of months
 * @param yearsAway the year relative to the anchor, if the words give it so: last year is -1
 */
record NamedPeriod(
        int month,
        int months,
        @Nullable Integer year,
        @Nullable Integer yearsAway,
        @Nullable PeriodPart part,
        @Nullable Direction direction)
        implements DateMeaning {

    private static final int YEAR = 12;

    @Override
    public DaySpan resolve(LocalDate anchor) {
        if (year != null) return in(year);
        if (yearsAway != null) return in(anchor.getYear() + yearsAway);
        DaySpan now = in(anchor.getYear());
        DaySpan last = in(anchor.getYear() - 1);
        DaySpan next = in(anchor.getYear() + 1);
        if (direction == Direction.PRESENT) return now;
        if (direction == Direction.PAST) return now.to().isBefore(anchor) ? now : last;
        if (direction == Direction.FUTURE) return now.from().isAfter(anchor) ? now : next;
        DaySpan near = last.distance(anchor) < now.distance(anchor) ? last : now;
        return next.distance(anchor) < near.distance(anchor) ? next : near;
    }

    private DaySpan in(int someYear) {
        YearMonth first = YearMonth.of(someYear, month);
        LocalDate end = first.plusMonths(months - 1L).atEndOfMonth();
        DaySpan whole = DaySpan.named(first.atDay(1), end);
        return part == null ? whole : part.of(whole);
    }

    @Override
    public boolean fits(LocalDate anchor) {
        if (yearsAway != null && year != null) return anchor.getYear() + yearsAway == year;
        boolean monthIsNow = direction == Direction.PRESENT && months < YEAR;
        return !monthIsNow || in(anchor.getYear()).holds(anchor);
    }

    @Override
    public @Nullable DaySpan absolute() {
        return year == null ? null : in(year);
    }

    @Override
    public boolean yearless() {
        return year == null && yearsAway == null;
    }

    @Override
    public DateMeaning placed(Direction towards) {
        return new NamedPeriod(month, months, year, yearsAway, part, towards);
    }
}
