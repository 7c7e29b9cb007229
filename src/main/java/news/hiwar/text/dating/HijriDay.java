package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.text.dating.DateMeaning.Direction;

/**
 * A day or month of the Islamic calendar, by the Umm al-Qura calendar. Where the moon is sighted, a month may begin a
 * day earlier or later, so the days reach one further on both sides.
 *
 * @param day null if the month is meant
 * @param offset days from the anchor, if the text gives them, too: 0 today
 */
record HijriDay(
        int month,
        @Nullable Integer day,
        @Nullable Integer year,
        @Nullable Integer offset,
        @Nullable Direction direction)
        implements DateMeaning {

    @Override
    public DaySpan resolve(LocalDate anchor) {
        DaySpan known = absolute();
        if (known != null) return known;
        int now = HijrahDate.from(anchor).get(ChronoField.YEAR_OF_ERA);
        Comparator<DaySpan> near =
                Comparator.comparingLong(it -> Math.abs(it.from().toEpochDay() - anchor.toEpochDay()));
        return IntStream.rangeClosed(now - 1, now + 1)
                .mapToObj(this::in)
                .flatMap(Stream::ofNullable)
                .filter(it -> direction != Direction.PAST || it.to().isBefore(anchor))
                .filter(it -> direction != Direction.FUTURE || it.from().isAfter(anchor))
                .filter(it -> direction != Direction.PRESENT || it.holds(anchor) || day != null)
                .min(near)
                .orElse(DaySpan.day(anchor));
    }

    private @Nullable DaySpan in(int someYear) {
        try {
            HijrahDate first = HijrahDate.of(someYear, month, day == null ? 1 : day);
            LocalDate from = LocalDate.from(first);
            LocalDate to = day == null ? from.plusDays(first.lengthOfMonth() - 1L) : from;
            return DaySpan.range(from.minusDays(1), to.plusDays(1));
        } catch (DateTimeException e) {
            return null; // a thirtieth day that the month does not have, or a year outside the tables
        }
    }

    @Override
    public @Nullable DaySpan absolute() {
        return year == null ? null : in(year);
    }

    @Override
    public boolean yearless() {
        return year == null;
    }

    @Override
    public DateMeaning placed(Direction towards) {
        return new HijriDay(month, day, year, offset, towards);
    }
}
