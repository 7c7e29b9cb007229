package news.hiwar.text.dating;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.text.dating.DateMeaning.DateRange;
import news.hiwar.text.dating.DateMeaning.DayOfMonth;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateMeaning.PeriodPart;
import news.hiwar.text.dating.DateMeaning.RelativePeriod;
import news.hiwar.text.dating.DateReader.FoundDate;
import news.hiwar.text.dating.Dated.DateEvidence;
import news.hiwar.text.dating.PublicationDating.KnownEvent;

/** Derives constraints on the day of writing from the dates in a passage. */
final class DateConstraints {
    private static final int MAX_DATELINE_START = 40;
    private static final int MIN_STORY_LENGTH = 40;
    private static final Pattern AFTER_DATELINE =
            Pattern.compile("^[\\s،,]*(?:[(/][^()/]{2,25}[)/][\\s:،.]*[-–—:]*|[-–—])\\s*\\p{L}");
    private static final Pattern BEFORE_DATELINE_DATE = Pattern.compile("[\\p{L}\\p{M}\\s،,/()\\-–—.ـ]*");
    private static final int DATELINE = 60;
    private static final int NAMED = 40;
    private static final int SAID = 30;
    private static final int PLAIN = 20;
    private static final int GUESSED = 10;

    /** The maximum distance of a date without a year, in days: beyond half a year writers give the year. */
    private static final int MAX_YEARLESS_DISTANCE = 183;

    /** The maximum distance of "next April", in days: it is said on any day except those of April. */
    private static final int MAX_NEXT_DISTANCE = 330;

    /** The maximum age of a weekday without a date, in days. */
    private static final int MAX_WEEKDAY_AGE = 2;

    private final DatedPassage passage;
    private final LocalDate latest;
    private final List<DateConstraint> constraints = new ArrayList<>();

    private DateConstraints(DatedPassage passage, LocalDate latest) {
        this.passage = passage;
        this.latest = latest;
    }

    static List<DateConstraint> of(DatedPassage passage, List<KnownEvent> events, LocalDate latest) {
        DateConstraints constraints = new DateConstraints(passage, latest);
        for (FoundDate date : DateReader.read(passage.text())) {
            Tense tense = Tense.of(passage, date);
            constraints.read(date, tense);
            constraints.constraints.addAll(EventConstraints.of(date, passage, tense, events));
        }
        return constraints.constraints;
    }

    private void read(FoundDate date, Tense tense) {
        DaySpan absolute = date.meaning().absolute();
        if (isInDateline(date)) {
            add(
                    date,
                    DATELINE,
                    "the dateline gives the day of writing",
                    true,
                    it -> date.meaning().resolve(it).holds(it));
        } else if (date.meaning() instanceof NamedDay day && day.offset() != null) {
            today(date, day, day.offset());
        } else if (date.meaning() instanceof HijriDay day && day.offset() != null) {
            int offset = day.offset();
            add(
                    date,
                    NAMED,
                    "it gives the day of writing by the lunar calendar",
                    true,
                    it -> day.resolve(it).holds(it.plusDays(offset)));
        } else if (date.meaning() instanceof NamedPeriod period
                && period.year() != null
                && period.yearsAway() != null) {
            add(date, SAID, "it says which year the year of writing is", false, period::fits);
        } else if (absolute != null) {
            absolute(date, absolute, tense);
        } else if (date.meaning() instanceof NamedDay day && day.month() == null) {
            weekday(date, day, tense);
        } else if (date.meaning().yearless()) {
            yearless(date, tense);
        } else if (date.meaning() instanceof DayOfMonth day && day.monthsAway() == 0) {
            boolean coming = tense.isComing();
            add(
                    date,
                    PLAIN,
                    coming ? "written before this day" : "written on this day or after it",
                    false,
                    it -> day.fits(it) && (coming ? it.getDayOfMonth() < day.day() : it.getDayOfMonth() >= day.day()));
        } else if (date.meaning() instanceof RelativePeriod period && period.away() == 0 && period.part() != null) {
            current(date, period, tense);
        }
    }

    private void today(FoundDate date, NamedDay day, int offset) {
        if (day.weekday() == null && day.month() == null) return;
        String side = offset < 0 ? " after it" : " before it";
        String says = offset == 0
                ? "written on this day"
                : "written " + Math.abs(offset) + " day" + (offset * offset == 1 ? "" : "s") + side;
        add(date, NAMED, says, day.month() != null, day::fits);
    }

    private void weekday(FoundDate date, NamedDay day, Tense tense) {
        if (!passage.lead() || day.direction() != null || tense.isComing()) return;
        add(
                date,
                PLAIN,
                "written on this weekday or up to " + MAX_WEEKDAY_AGE + " days later",
                false,
                it -> DAYS.between(day.resolve(it).from(), it) <= MAX_WEEKDAY_AGE);
    }

    private void absolute(FoundDate date, DaySpan days, Tense tense) {
        if (days.from().isAfter(latest))
            return; // it is in the future and can only be a plan, which tells nothing about the day of writing
        if (tense.isOpen() || date.meaning() instanceof DateRange) return;
        boolean day = days.precision() == DatePrecision.DAY;
        if (tense.isComing()) {
            boolean month =
                    days.precision() == DatePrecision.MONTH; // sentences speak of longer periods in either tense
            if (!day && !month) return;
            add(
                    date,
                    tense.certain() ? SAID : GUESSED,
                    "written before " + days.to(),
                    false,
                    it -> it.isBefore(days.to()));
            return;
        }
        boolean background = day && !passage.lead();
        LocalDate first = background ? days.from().plusDays(1) : days.from();
        add(date, PLAIN, "not written before " + first, false, it -> !it.isBefore(first));
    }

    private void yearless(FoundDate date, Tense tense) {
        if (tense.isOpen() || passage.isName(date)) return;
        Direction direction = tense.direction();
        DateMeaning placed = date.meaning().placed(direction);
        if (direction == Direction.PRESENT) {
            add(date, SAID, "written in this time", false, placed::fits);
            return;
        }
        boolean said = date.meaning().direction() != null;
        if (!said && !(placed instanceof NamedDay)) return;
        boolean top = passage.lead() && !tense.certain();
        int days = said ? MAX_NEXT_DISTANCE : MAX_YEARLESS_DISTANCE;
        String side = tense.isComing() ? "before" : "after";
        add(date, said ? SAID : PLAIN, "written up to " + days + " days " + side + " it", false, it -> {
            boolean now = top
                    && date.meaning().resolve(it).holds(it)
                    && date.meaning().fits(it);
            return now || isWithin(days, placed, it);
        });
    }

    private static boolean isWithin(int days, DateMeaning placed, LocalDate writing) {
        return placed.fits(writing) && far(placed, writing) <= days;
    }

    private static long far(DateMeaning placed, LocalDate from) {
        DaySpan days = placed.resolve(from);
        if (days.holds(from)) return 0;
        return Math.abs(DAYS.between(from, days.from().isAfter(from) ? days.from() : days.to()));
    }

    /** Reads a part of the current period: "early this month" is not said early in the month. */
    private void current(FoundDate date, RelativePeriod period, Tense tense) {
        PeriodPart part = period.part();
        boolean begun = part == PeriodPart.BEGINNING || part == PeriodPart.EARLIER || part == PeriodPart.LATER;
        if (!begun && !tense.isComing()) return; // without a known verb the end of this year may be past or future
        boolean coming = part == PeriodPart.LATER || (tense.isComing() && part != PeriodPart.EARLIER);
        String says = coming
                ? "written before this part of the time is over"
                : "written when this part of the time had passed";
        add(date, PLAIN, says, false, it -> {
            DaySpan days = period.resolve(it);
            if (part == PeriodPart.EARLIER) return DAYS.between(days.from(), it) >= MAX_WEEKDAY_AGE;
            if (part == PeriodPart.LATER) return DAYS.between(it, days.to()) >= 1;
            if (coming) return !it.isAfter(days.to());
            return it.isAfter(days.to());
        });
    }

    private void add(FoundDate date, int weight, String says, boolean names, Predicate<LocalDate> admits) {
        int trusted = passage.quotes(date) ? Math.max(DateConstraint.USUAL, weight / 2) : weight;
        constraints.add(new DateConstraint(date, passage.paragraph(), trusted, says, names, admits));
    }

    /**
     * A date expression and the days on which it can have been written.
     *
     * @param weight the weight with which it counts against contradicting constraints
     * @param names whether it gives the day of writing as a date
     */
    record DateConstraint(
            FoundDate date, int paragraph, int weight, String says, boolean names, Predicate<LocalDate> admits) {
        /** The weight of a constraint that holds only usually; it decides between days that are equal otherwise. */
        static final int USUAL = 1;

        boolean isUsual() {
            return weight <= USUAL;
        }

        DateEvidence evidence(boolean kept) {
            return new DateEvidence(date.words(), paragraph, says, kept);
        }
    }

    /** Whether a date is in the dateline, with the city and the agency: بغداد 7 أبريل 2021 (واع) -. */
    private boolean isInDateline(FoundDate date) {
        boolean dated = date.meaning() instanceof NamedDay day && day.month() != null;
        String before = passage.text().substring(0, Math.min(date.start(), MAX_DATELINE_START + 1));
        String rest = passage.text().substring(date.end());
        return passage.paragraph() == 0
                && dated
                && date.start() <= MAX_DATELINE_START
                && before.split("\\s+", -1).length <= 4
                && BEFORE_DATELINE_DATE.matcher(before).matches()
                && rest.length() >= MIN_STORY_LENGTH
                && AFTER_DATELINE.matcher(rest).find();
    }
}
