package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;

/** What a date expression means, seen from the day on which it is said. */
public sealed interface DateMeaning
        permits NamedDay, DayOfMonth, NamedPeriod, RelativePeriod, Distance, HijriDay, Fixed, DateRange {

    /** The days that it names when it is said on the anchor. */
    DaySpan resolve(LocalDate anchor);

    /** Whether it can be said on this day at all: "today, Sunday" cannot be said on a Monday. */
    default boolean fits(LocalDate anchor) {
        return true;
    }

    /** The days that it names whenever it is said; null where that depends on the day. */
    @Nullable
    default DaySpan absolute() {
        return null;
    }

    /** Whether the words themselves place it before or after the day of speaking; null where they do not. */
    @Nullable
    default Direction direction() {
        return null;
    }

    /** Whether it names a time of the calendar and leaves the year open. */
    default boolean yearless() {
        return false;
    }

    /** The same time where the sentence, and not its own words, places it. */
    default DateMeaning told(Direction direction) {
        return this;
    }
}
