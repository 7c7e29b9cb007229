package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What a date expression means, seen from the day on which it is said. */
public sealed interface DateMeaning
        permits NamedDay,
                NamedPeriod,
                HijriDay,
                DateMeaning.DayOfMonth,
                DateMeaning.RelativePeriod,
                DateMeaning.Distance,
                DateMeaning.Fixed,
                DateMeaning.DateRange {

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

    /** Last week, this month, the middle of next month. */
    record RelativePeriod(Unit unit, int away, @Nullable PeriodPart part) implements DateMeaning {

        @Override
        public DaySpan resolve(LocalDate anchor) {
            DaySpan whole = unit.around(anchor, away);
            return part == null ? whole : part.of(whole);
        }

        @Override
        public Direction direction() {
            return away < 0 ? Direction.PAST : away > 0 ? Direction.FUTURE : Direction.PRESENT;
        }
    }

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

    /** DaySpan that are the same whenever they are named. */
    record Fixed(DaySpan days) implements DateMeaning {

        @Override
        public DaySpan resolve(LocalDate anchor) {
            return days;
        }

        @Override
        public DaySpan absolute() {
            return days;
        }
    }

    /** From one time to another: 28 April to 3 May. */
    record DateRange(DateMeaning first, DateMeaning last) implements DateMeaning {

        @Override
        public DaySpan resolve(LocalDate anchor) {
            DaySpan end = last.resolve(anchor);
            DaySpan begin = first.yearless() ? first.resolve(end.to()) : first.resolve(anchor);
            return DaySpan.range(begin.from(), end.to());
        }

        @Override
        @Nullable
        public DaySpan absolute() {
            DaySpan end = last.absolute();
            return end == null ? null : resolve(end.to());
        }

        @Override
        public boolean yearless() {
            return last.yearless();
        }

        @Override
        @Nullable
        public Direction direction() {
            return last.direction();
        }

        @Override
        public DateMeaning told(Direction towards) {
            return new DateRange(first, last.told(towards));
        }
    }

    /** Where a named time lies from the day of speaking: last July, this July, next July. */
    enum Direction {
        PAST(-1),
        PRESENT(0),
        FUTURE(1);

        final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

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
}
