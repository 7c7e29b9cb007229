package news.hiwar.text.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A part of a week, a month or a year; a third each, since no writer means it to the day. */
enum PeriodPart {
    BEGINNING,
    MIDDLE,
    END,
    /** Earlier in it: at least begun. */
    EARLIER,
    /** Later in it: not yet over. */
    LATER;

    DaySpan of(DaySpan whole) {
        if (this == EARLIER || this == LATER) return whole;
        LocalDate from = whole.from();
        long length = ChronoUnit.DAYS.between(from, whole.to()) + 1;
        long third = Math.max(1, length / 3);
        return switch (this) {
            case BEGINNING -> DaySpan.range(from, from.plusDays(third - 1));
            case MIDDLE -> DaySpan.range(from.plusDays(third), whole.to().minusDays(third));
            default -> DaySpan.range(whole.to().minusDays(third - 1), whole.to());
        };
    }
}
