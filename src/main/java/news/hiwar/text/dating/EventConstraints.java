package news.hiwar.text.dating;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import news.hiwar.text.dating.DateConstraints.DateConstraint;
import news.hiwar.text.dating.DateMeaning.DayOfMonth;
import news.hiwar.text.dating.DateMeaning.RelativePeriod;
import news.hiwar.text.dating.DateMeaning.Unit;
import news.hiwar.text.dating.DateReader.FoundDate;
import news.hiwar.text.dating.PublicationDating.KnownEvent;

/** Relates a date expression without a year to events with a known date. */
final class EventConstraints {
    private static final int SAME_DAY = 30;
    private static final int SAME_WEEKDAY = 25;
    private static final int SAME_TIME = 20;
    private static final int LONGEST_EVENT = 31;
    private final DatedPassage passage;
    private final FoundDate date;
    private final List<DateConstraint> constraints = new ArrayList<>();

    private EventConstraints(DatedPassage passage, FoundDate date) {
        this.passage = passage;
        this.date = date;
    }

    static List<DateConstraint> of(DatedPassage passage, FoundDate date, Tense tense, List<KnownEvent> all) {
        if (all.isEmpty()) return List.of();
        EventConstraints constraints = new EventConstraints(passage, date);
        constraints.read(
                tense,
                all.stream()
                        .filter(it -> it.to().toEpochDay() - it.from().toEpochDay() <= LONGEST_EVENT)
                        .toList());
        return constraints.constraints;
    }

    private void read(Tense tense, List<KnownEvent> events) {
        DateMeaning meaning = date.meaning();
        List<KnownEvent> oneDay = events.stream().filter(KnownEvent::isOneDay).toList();
        boolean meeting = passage.speaksOfMeeting(date);
        if (meaning instanceof NamedDay day) {
            day(day, tense, oneDay, meeting);
        } else if (meeting && meaning instanceof DayOfMonth) {
            time(meaning, oneDay);
        } else if (meeting && tense.isComing() && isNear(meaning)) {
            time(meaning.placed(tense.direction()), events);
        }
    }

    private static boolean isNear(DateMeaning meaning) {
        boolean relative =
                meaning instanceof RelativePeriod period && period.unit() != Unit.YEAR && period.unit() != Unit.DAY;
        return relative || (meaning instanceof NamedPeriod named && named.yearless() && named.months() == 1);
    }

    private void day(NamedDay day, Tense tense, List<KnownEvent> all, boolean meeting) {
        boolean dated = day.yearless();
        Integer offset = day.offset();
        boolean said = offset != null && day.weekday() != null && day.month() == null && (offset > 0 || passage.lead());
        DateMeaning placed = day.placed(tense.direction());
        List<KnownEvent> events = all.stream()
                .filter(it -> dated ? isDay(day, it.from()) : said && meeting && isNamedWeekday(day, it))
                .toList();
        if (events.isEmpty()) return;
        addDateOf(dated ? SAME_DAY : SAME_WEEKDAY, events, placed);
        if (!dated || !tense.isComing()) return;
        add(
                DateConstraint.USUAL,
                "a day is announced within a month",
                it -> placed.resolve(it).from().toEpochDay() - it.toEpochDay() <= LONGEST_EVENT);
    }

    private static boolean isNamedWeekday(NamedDay day, KnownEvent event) {
        return event.named() && event.from().getDayOfWeek() == day.weekday();
    }

    private static boolean isDay(NamedDay day, LocalDate date) {
        return Objects.equals(day.month(), date.getMonthValue())
                && Objects.equals(day.day(), date.getDayOfMonth())
                && (day.weekday() == null || day.weekday() == date.getDayOfWeek());
    }

    private void time(DateMeaning placed, List<KnownEvent> events) {
        if (events.isEmpty()) return;
        addDateOf(SAME_TIME, events, placed);
        boolean anyNamed = events.stream().anyMatch(KnownEvent::named);
        List<KnownEvent> meant = events.stream()
                .filter(it -> anyNamed ? it.named() : it.number() == 1)
                .toList();
        if (meant.isEmpty()) return;
        String says = anyNamed
                ? "of the known events it means a named one"
                : "without a number it means the first of its series";
        add(DateConstraint.USUAL, says, on(placed, meant));
    }

    private void addDateOf(int weight, List<KnownEvent> events, DateMeaning placed) {
        String ids = events.stream().map(KnownEvent::id).collect(joining(" or "));
        add(weight, "it is the date of " + ids, on(placed, events));
    }

    private void add(int weight, String says, Predicate<LocalDate> admits) {
        constraints.add(new DateConstraint(date, passage.paragraph(), weight, says, false, admits));
    }

    private static Predicate<LocalDate> on(DateMeaning placed, List<KnownEvent> events) {
        return writing -> {
            DaySpan days = placed.resolve(writing);
            return events.stream().anyMatch(it -> days.meets(it.from(), it.to()));
        };
    }
}
