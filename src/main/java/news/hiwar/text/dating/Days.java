package news.hiwar.text.dating;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that an expression names, the last one included. */
public record Days(LocalDate from, LocalDate to, DatePrecision precision) {

    static Days day(LocalDate day) {
        return new Days(day, day, DatePrecision.DAY);
    }

    static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
    }

    static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
    }

    /** Between two days in either order. */
    static Days range(LocalDate one, LocalDate other) {
        boolean inOrder = !one.isAfter(other);
        return new Days(inOrder ? one : other, inOrder ? other : one, DatePrecision.RANGE);
    }

    /** The narrowest precision that says these days: whole months and years have names. */
    static Days named(LocalDate from, LocalDate to) {
        if (from.equals(to)) return day(from);
        Days month = month(YearMonth.from(from));
        if (month.from.equals(from) && month.to.equals(to)) return month;
        Days year = year(from.getYear());
        return year.from.equals(from) && year.to.equals(to) ? year : range(from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
