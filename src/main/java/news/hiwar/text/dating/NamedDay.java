package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import news.hiwar.text.dating.DateMeaning.Direction;

/**
 * A day, by any of its names: today, Monday, 7 April, 7 April 2021.
 *
 * @param offset days from the anchor: 0 today, 1 tomorrow
 * @param month null if and only if {@code day} is
 * @param year null without a month
 * @param yearsAway the year relative to the anchor: last year is -1
 */
record NamedDay(
        @Nullable Integer offset,
        @Nullable DayOfWeek weekday,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer year,
        @Nullable Integer yearsAway,
        @Nullable Direction direction)
        implements DateMeaning {

    /** The maximum number of years between two leap days. */
    private static final int MAX_LEAP_YEARS = 8;

    @Override
    public DaySpan resolve(LocalDate anchor) {
        DaySpan known = absolute();
        if (known != null) return known;
        if (offset != null) return DaySpan.day(anchor.plusDays(offset));
        if (month == null) return DaySpan.day(weekday(anchor));
        LocalDate placed = yearsAway == null ? null : in(anchor.getYear() + yearsAway);
        return DaySpan.day(placed == null ? nearest(anchor) : placed);
    }

    /** The day of a weekday; without a direction the last one, since news tell of the past. */
    private LocalDate weekday(LocalDate anchor) {
        DayOfWeek named = weekday == null ? anchor.getDayOfWeek() : weekday;
        if (direction == Direction.FUTURE) return anchor.with(TemporalAdjusters.next(named));
        if (direction == Direction.PAST) return anchor.with(TemporalAdjusters.previous(named));
        return anchor.with(TemporalAdjusters.previousOrSame(named));
    }

    private LocalDate nearest(LocalDate anchor) {
        for (int years = 1; years <= MAX_LEAP_YEARS; years++) { // only 29 February is more than one year away
            LocalDate best = null;
            for (int some = anchor.getYear() - years; some <= anchor.getYear() + years; some++) {
                LocalDate date = in(some);
                if (date != null && lies(date, anchor) && (best == null || far(date, anchor) < far(best, anchor)))
                    best = date;
            }
            if (best != null) return best;
        }
        return anchor;
    }

    private boolean lies(LocalDate date, LocalDate anchor) {
        if (direction == null) return true;
        return switch (direction) {
            case PAST -> date.isBefore(anchor);
            case PRESENT -> date.getYear() == anchor.getYear();
            case FUTURE -> date.isAfter(anchor);
        };
    }

    private static long far(LocalDate date, LocalDate from) {
        return Math.abs(date.toEpochDay() - from.toEpochDay());
    }

    private @Nullable LocalDate in(int someYear) {
        try {
            return month == null || day == null ? null : LocalDate.of(someYear, month, day);
        } catch (DateTimeException e) {
            return null; // 29 February
        }
    }

    @Override
    public boolean fits(LocalDate anchor) {
        LocalDate said = resolve(anchor).from();
        boolean sameWeekday = weekday == null || said.getDayOfWeek() == weekday;
        if (month != null && direction == Direction.PRESENT && anchor.getMonthValue() != month) return false;
        boolean sameMonth = month == null || said.getMonthValue() == month;
        boolean sameDay = day == null || said.getDayOfMonth() == day;
        return sameWeekday && sameMonth && sameDay && (offset == null || said.equals(anchor.plusDays(offset)));
    }

    @Override
    public @Nullable DaySpan absolute() {
        LocalDate date = year == null ? null : in(year);
        return date == null ? null : DaySpan.day(date);
    }

    @Override
    public boolean yearless() {
        return month != null && year == null && yearsAway == null && offset == null;
    }

    @Override
    public DateMeaning placed(Direction towards) {
        return new NamedDay(offset, weekday, month, day, year, yearsAway, towards);
    }
}
