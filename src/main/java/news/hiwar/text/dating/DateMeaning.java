package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The meaning of a date expression, relative to the day on which it is said (the anchor). */
public sealed interface DateMeaning
        permits NamedDay,
                NamedPeriod,
                HijriDay,
                DateMeaning.DayOfMonth,
                DateMeaning.RelativePeriod,
                DateMeaning.Distance,
                DateMeaning.Fixed,
                DateMeaning.DateRange {

    /** The days that it names if it is said on the anchor. */
    DaySpan resolve(LocalDate anchor);

    /** Whether it can be said on a day: "today, Sunday" cannot be said on a Monday. */
    default boolean fits(LocalDate anchor) {
        return true;
    }

    /** The days that it names independently of the anchor; null if they depend on it. */
    default @Nullable DaySpan absolute() {
        return null;
    }

    /** Whether its own words place it before or after the anchor; null if they do not. */
    default @Nullable Direction direction() {
        return null;
    }

    /** Whether it names a time of the calendar without the year. */
    default boolean yearless() {
        return false;
    }

    /** The same expression, placed before or after the anchor by its sentence. */
    default DateMeaning placed(Direction direction) {
        return this;
    }

    /** A day of a month relative to the anchor: the 20th of this month. */
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

    /** A week, month or year relative to the anchor, or a part of it: last week, the middle of next month. */
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
     * A distance from the anchor: three days ago, in two weeks, over the last months.
     *
     * @param amount null if the words say only "some"
     * @param through whether all days up to the anchor are meant, and not only the day at the other end
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

    /** Days that do not depend on the anchor. */
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

    /** A range of two times: 28 April to 3 May. */
    record DateRange(DateMeaning first, DateMeaning last) implements DateMeaning {

        @Override
        public DaySpan resolve(LocalDate anchor) {
            DaySpan end = last.resolve(anchor);
            DaySpan begin = first.yearless() ? first.resolve(end.to()) : first.resolve(anchor);
            return DaySpan.range(begin.from(), end.to());
        }

        @Override
        public @Nullable DaySpan absolute() {
            DaySpan end = last.absolute();
            return end == null ? null : resolve(end.to());
        }

        @Override
        public boolean yearless() {
            return last.yearless();
        }

        @Override
        public @Nullable Direction direction() {
            return last.direction();
        }

        @Override
        public DateMeaning placed(Direction towards) {
            return new DateRange(first, last.placed(towards));
        }
    }

    /** The side of the anchor on which a named time lies: last July, this July, next July. */
    enum Direction {
        PAST(-1),
        PRESENT(0),
        FUTURE(1);

        final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    /** A part of a week, month or year; about a third of it, since no writer means it to the day. */
    enum PeriodPart {
        BEGINNING,
        MIDDLE,
        END,
        /** Earlier in it: it has begun. */
        EARLIER,
        /** Later in it: it is not yet over. */
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

    /** A unit of time. Weeks begin on Sunday, as in most of the Arab world. */
    enum Unit {
        HOUR(ChronoUnit.DAYS, 0),
        DAY(ChronoUnit.DAYS, 0),
        WEEK(ChronoUnit.WEEKS, 3),
        MONTH(ChronoUnit.MONTHS, 15),
        YEAR(ChronoUnit.YEARS, 183);

        final ChronoUnit chrono;
        /** The number of days by which "three of them ago" may be wrong. */
        final int blur;

        Unit(ChronoUnit chrono, int blur) {
            this.chrono = chrono;
            this.blur = blur;
        }

        /** The unit that lies the given number of units away from the one that contains a day. */
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
