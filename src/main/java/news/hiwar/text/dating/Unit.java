package news.hiwar.text.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A measure of time. Weeks begin on Sunday, as in most of the Arab world. */
enum Unit {
    HOUR(ChronoUnit.DAYS, 0),
    DAY(ChronoUnit.DAYS, 0),
    WEEK(ChronoUnit.WEEKS, 3),
    MONTH(ChronoUnit.MONTHS, 15),
    YEAR(ChronoUnit.YEARS, 183);

    final ChronoUnit chrono;
    /** By how many days "three of them ago" may miss. */
    final int blur;

    Unit(ChronoUnit chrono, int blur) {
        this.chrono = chrono;
        this.blur = blur;
    }

    /** The one that lies so many away from the one that holds a day. */
    DaySpan around(LocalDate day, int away) {
        LocalDate there = day.plus(away, chrono);
        return switch (this) {
            case HOUR, DAY -> DaySpan.day(there);
            case WEEK -> {
                LocalDate sunday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                yield DaySpan.range(sunday, sunday.plusDays(6));
            }
            case MONTH -> DaySpan.month(YearMonth.from(there));
            case YEAR -> DaySpan.year(there.getYear());
        };
    }
}
