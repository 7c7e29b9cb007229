package news.hiwar.text.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateConstraints.DateConstraint;
import news.hiwar.text.dating.DateMeaning.DayOfMonth;
import news.hiwar.text.dating.DateMeaning.RelativePeriod;
import news.hiwar.text.dating.DateMeaning.Unit;
import news.hiwar.text.dating.DateReader.FoundDate;
import news.hiwar.text.dating.PublicationDating.KnownEvent;

/** Relates date expressions without a year to events with a known date. */
final class EventConstraints {
    private static final int SAME_DAY = 30;
    private static final int SAME_WEEKDAY = 25;
    private static final int SAME_TIME = 20;
    private static final int LONGEST_EVENT = 31;
    private static final Pattern MEETING = Pattern.compile(
            "(?:^| )[وفبلك]{0,2}(?:ال)?(?:حوار|محادث|مباحث|مفاوض|مشاورات|جوله|جولات"
                    + "|لقاء|[يت]لتقي|اجتماع|[يت]جتمع|قمه|زياره|[يت]ستقبل|talks|dialogue|meet|summit|round|negotiation|visit)");

    private EventConstraints() {}

    static List<DateConstraint> of(FoundDate date, DatedPassage passage, Tense tense, List<KnownEvent> all) {
        List<KnownEvent> events = all.stream()
                .filter(it -> it.to().toEpochDay() - it.from().toEpochDay() <= LONGEST_EVENT)
                .toList();
        String sentence = passage.before(date) + " " + passage.after(date);
        boolean meeting = MEETING.matcher(Spelling.fold(sentence)).find();
        List<DateConstraint> constraints = new ArrayList<>();
        if (date.meaning() instanceof NamedDay day) {
            day(date, day, passage, tense, events, meeting, constraints);
        } else if (meeting && date.meaning() instanceof DayOfMonth) {
            time(
                    date,
                    passage,
                    date.meaning(),
                    events.stream().filter(KnownEvent::isOneDay).toList(),
                    constraints);
        } else if (meeting && tense.isComing() && isNear(date.meaning())) {
            DateMeaning placed = date.meaning().placed(tense.direction());
            time(date, passage, placed, events, constraints);
        }
        return constraints;
    }

    private static boolean isNear(DateMeaning meaning) {
        boolean relative =
                meaning instanceof RelativePeriod period && period.unit() != Unit.YEAR && period.unit() != Unit.DAY;
        boolean month = meaning instanceof NamedPeriod named && named.yearless() && named.months() == 1;
        return relative || month;
    }

    private static void day(
            FoundDate date,
            NamedDay day,
            DatedPassage passage,
            Tense tense,
            List<KnownEvent> all,
            boolean meeting,
            List<DateConstraint> constraints) {
        boolean dated = day.yearless();
        Integer offset = day.offset();
        boolean said = offset != null && day.weekday() != null && day.month() == null && (offset > 0 || passage.lead());
        DateMeaning placed = day.placed(tense.direction());
        List<KnownEvent> events = all.stream()
                .filter(KnownEvent::isOneDay)
                .filter(it -> dated ? isDay(day, it.from()) : said && meeting && isNamedWeekday(day, it))
                .toList();
        if (events.isEmpty()) return;
        constraints.add(constraint(date, passage, dated ? SAME_DAY : SAME_WEEKDAY, events, placed));
        if (!dated || !tense.isComing()) return;
        constraints.add(new DateConstraint(
                date,
                passage.paragraph(),
                DateConstraint.USUAL,
                "a day is announced within a month",
                false,
                it -> placed.resolve(it).from().toEpochDay() - it.toEpochDay() <= LONGEST_EVENT));
    }

    private static boolean isNamedWeekday(NamedDay day, KnownEvent event) {
        return event.named() && event.from().getDayOfWeek() == day.weekday();
    }

    private static boolean isDay(NamedDay day, LocalDate date) {
        boolean same = Integer.valueOf(date.getMonthValue()).equals(day.month())
                && Integer.valueOf(date.getDayOfMonth()).equals(day.day());
        return same && (day.weekday() == null || day.weekday() == date.getDayOfWeek());
    }

    private static void time(
            FoundDate date,
            DatedPassage passage,
            DateMeaning placed,
            List<KnownEvent> events,
            List<DateConstraint> constraints) {
        if (events.isEmpty()) return;
        constraints.add(constraint(date, passage, SAME_TIME, events, placed));
        boolean anyNamed = events.stream().anyMatch(KnownEvent::named);
        List<KnownEvent> meant = events.stream()
                .filter(it -> anyNamed ? it.named() : it.number() == 1)
                .toList();
        if (meant.isEmpty()) return;
        String says = anyNamed
                ? "of the known events it means a named one"
                : "without a number it means the first of its series";
        constraints.add(
                new DateConstraint(date, passage.paragraph(), DateConstraint.USUAL, says, false, on(placed, meant)));
    }

    private static DateConstraint constraint(
            FoundDate date, DatedPassage passage, int weight, List<KnownEvent> events, DateMeaning placed) {
        List<String> ids = events.stream().map(KnownEvent::id).toList();
        return new DateConstraint(
                date,
                passage.paragraph(),
                weight,
                "it is the date of " + String.join(" or ", ids),
                false,
                on(placed, events));
    }

    private static Predicate<LocalDate> on(DateMeaning placed, List<KnownEvent> events) {
        return writing -> {
            DaySpan days = placed.resolve(writing);
            return events.stream().anyMatch(it -> days.meets(it.from(), it.to()));
        };
    }
}
