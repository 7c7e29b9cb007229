package news.hiwar.text.dating;

import java.time.LocalDate;
import java.time.YearMonth;

/** A day of a month that is told from the day of speaking: the 20th of this month. */
record DayOfMonth(int day, int monthsAway) implements DateMeaning {

    @Override
    public DaySpan resolve(LocalDate anchor) {
        YearMonth month = YearMonth.from(anchor).plusMonths(monthsAway);
        return DaySpan.day(month.atDay(Math.min(day, month.lengthOfMonth())));
    }

    @Override
    public boolean fits(LocalDate anchor) {
        return YearMonth.from(anchor).plusMonths(monthsAway).isValidDay(day);
    }
}
