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
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.dating.PublicationDating.KnownEvent;

/** Derives constraints on the day of writing from a date in a passage. */
final class DateConstraints {
    private static final int MAX_DATELINE_START = 40;
    private static final int MIN_STORY_LENGTH = 40;
    private static final int MAX_AFTER_DATELINE = 80;
    private static final Pattern AFTER_DATELINE =
            Pattern.compile("^[\\s،,]*+(?:[(/][^()/]{2,25}[)/][\\s:،.]*+[-–—:]*+|[-–—])\\s*+\\p{L}");
    private static final Pattern BEFORE_DATELINE_DATE = Pattern.compile("[\\p{L}\\p{M}\\s،,/()\\-–—.ـ]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
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
    private final FoundDate date;
    private final DateMeaning meaning;
    private final Tense tense;
    private final List<DateConstraint> constraints = new ArrayList<>();

    private DateConstraints(DatedPassage passage, FoundDate date, Tense tense) {
        this.passage = passage;
        this.date = date;
        this.meaning = date.meaning();
        this.tense = tense;
    }

    static List<DateConstraint> of(DatedPassage passage, List<KnownEvent> events, LocalDate latest) {
        List<DateConstraint> all = new ArrayList<>();
        for (FoundDate date : DateReader.read(passage.text())) {
            Tense tense = Tense.of(passage, date);
            DateConstraints constraints = new DateConstraints(passage, date, tense);
            constraints.read(latest);
            all.addAll(constraints.constraints);
            all.addAll(EventConstraints.of(passage, date, tense, events));
        }
        return all;
    }

    private void read(LocalDate latest) {
        DaySpan absolute = meaning.absolute();
        if (isInDateline()) {
            add(
                    DATELINE,
                    "the dateline gives the day of writing",
                    true,
                    it -> meaning.resolve(it).holds(it));
        } else if (meaning instanceof NamedDay day && day.offset() != null) {
            today(day, day.offset());
        } else if (meaning instanceof HijriDay day && day.offset() != null) {
            int offset = day.offset();
            String says = "it gives the day of writing by the lunar calendar";
            add(NAMED, says, true, it -> day.resolve(it).holds(it.plusDays(offset)));
        } else if (meaning instanceof NamedPeriod period && period.year() != null && period.yearsAway() != null) {
            add(SAID, "it says which year the year of writing is", false, period::fits);
        } else if (absolute != null) {
            absolute(absolute, latest);
        } else if (meaning instanceof NamedDay day && day.month() == null) {
            weekday(day);
        } else if (meaning.yearless()) {
            yearless();
        } else if (meaning instanceof DayOfMonth day && day.monthsAway() == 0) {
            boolean coming = tense.isComing();
            String says = coming ? "written before this day" : "written on this day or after it";
            add(PLAIN, says, false, it -> day.fits(it) && coming == it.getDayOfMonth() < day.day());
        } else if (meaning instanceof RelativePeriod period && period.away() == 0 && period.part() != null) {
            current(period, period.part());
        }
    }

    private void today(NamedDay day, int offset) {
        if (day.weekday() == null && day.month() == null) return;
        int days = Math.abs(offset);
        String says = days == 0
                ? "written on this day"
                : "written %d day%s %s it".formatted(days, days == 1 ? "" : "s", offset < 0 ? "after" : "before");
        add(NAMED, says, day.month() != null, day::fits);
    }

    private void weekday(NamedDay day) {
        if (!passage.lead() || day.direction() != null || tense.isComing()) return;
        String says = "written on this weekday or up to " + MAX_WEEKDAY_AGE + " days later";
        add(PLAIN, says, false, it -> DAYS.between(day.resolve(it).from(), it) <= MAX_WEEKDAY_AGE);
    }

    private void absolute(DaySpan days, LocalDate latest) {
        if (days.from().isAfter(latest))
            return; // it is in the future and can only be a plan, which tells nothing about the day of writing
        if (tense.isOpen() || meaning instanceof DateRange) return;
        boolean day = days.precision() == DatePrecision.DAY;
        if (!tense.isComing()) {
            LocalDate first = day && !passage.lead() ? days.from().plusDays(1) : days.from(); // background is older
            add(PLAIN, "not written before " + first, false, it -> !it.isBefore(first));
        } else if (day || days.precision() == DatePrecision.MONTH) { // longer periods are spoken of in either tense
            int weight = tense.certain() ? SAID : GUESSED;
            add(weight, "written before " + days.to(), false, it -> it.isBefore(days.to()));
        }
    }

    private void yearless() {
        if (tense.isOpen() || passage.isName(date)) return;
        DateMeaning placed = meaning.placed(tense.direction());
        if (tense.direction() == Direction.PRESENT) {
            add(SAID, "written in this time", false, placed::fits);
            return;
        }
        boolean said = meaning.direction() != null;
        if (!said && !(placed instanceof NamedDay)) return;
        boolean top = passage.lead() && !tense.certain();
        int days = said ? MAX_NEXT_DISTANCE : MAX_YEARLESS_DISTANCE;
        String says = "written up to " + days + " days " + (tense.isComing() ? "before" : "after") + " it";
        add(said ? SAID : PLAIN, says, false, it -> {
            boolean now = top && meaning.resolve(it).holds(it) && meaning.fits(it);
            return now || (placed.fits(it) && placed.resolve(it).distance(it) <= days);
        });
    }

    /** Reads a part of the current period: "early this month" is not said early in the month. */
    private void current(RelativePeriod period, PeriodPart part) {
        boolean begun = part == PeriodPart.BEGINNING || part == PeriodPart.EARLIER || part == PeriodPart.LATER;
        if (!begun && !tense.isComing()) return; // without a known verb the end of this year may be past or future
        boolean coming = part == PeriodPart.LATER || (tense.isComing() && part != PeriodPart.EARLIER);
        String says = coming
                ? "written before this part of the time is over"
                : "written when this part of the time had passed";
        add(PLAIN, says, false, it -> {
            DaySpan days = period.resolve(it);
            if (part == PeriodPart.EARLIER) return DAYS.between(days.from(), it) >= MAX_WEEKDAY_AGE;
            if (part == PeriodPart.LATER) return it.isBefore(days.to());
            return coming != it.isAfter(days.to());
        });
    }

    private void add(int weight, String says, boolean names, Predicate<LocalDate> admits) {
        int trusted = passage.quotes(date) ? Math.max(DateConstraint.USUAL, weight / 2) : weight;
        constraints.add(new DateConstraint(date, passage.paragraph(), trusted, says, names, admits));
    }

    /** Whether the date is in the dateline, with the city and the agency: بغداد 7 أبريل 2021 (واع) -. */
    private boolean isInDateline() {
        String before = passage.text().substring(0, Math.min(date.start(), MAX_DATELINE_START + 1));
        String rest = passage.text()
                .substring(date.end(), Math.min(passage.text().length(), date.end() + MAX_AFTER_DATELINE));
        return passage.paragraph() == 0
                && meaning instanceof NamedDay day
                && day.month() != null
                && date.start() <= MAX_DATELINE_START
                && BLANKS.split(before, -1).length <= 4
                && BEFORE_DATELINE_DATE.matcher(before).matches()
                && rest.length() >= MIN_STORY_LENGTH
                && AFTER_DATELINE.matcher(rest).find();
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
}
