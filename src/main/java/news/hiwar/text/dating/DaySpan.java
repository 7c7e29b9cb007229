package news.hiwar.text.dating;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import news.hiwar.graph.date.DatePrecision;

/** The days that an expression names, including the last one. */
public record DaySpan(LocalDate from, LocalDate to, DatePrecision precision) {

    static DaySpan day(LocalDate day) {
        return new DaySpan(day, day, DatePrecision.DAY);
    }

    static DaySpan month(YearMonth month) {
        return new DaySpan(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
    }

    static DaySpan year(int year) {
        return new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
    }

    /** The range between two days in either order. */
    static DaySpan range(LocalDate one, LocalDate other) {
        boolean inOrder = !one.isAfter(other);
        return new DaySpan(inOrder ? one : other, inOrder ? other : one, DatePrecision.RANGE);
    }

    /** The days with the best precision: DAY, or MONTH or YEAR for a whole month or year, or else RANGE. */
    static DaySpan named(LocalDate from, LocalDate to) {
        if (from.equals(to)) return day(from);
        DaySpan month = month(YearMonth.from(from));
        if (month.from.equals(from) && month.to.equals(to)) return month;
        DaySpan year = year(from.getYear());
        return year.from.equals(from) && year.to.equals(to) ? year : range(from, to);
    }

    /** The number of days between a day and the nearest of these; 0 for one of them. */
    long distance(LocalDate day) {
        return Math.max(0, Math.max(DAYS.between(day, from), DAYS.between(to, day)));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
