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
final class EventTies {
    private static final int SAME_DAY = 30;
    private static final int SAME_WEEKDAY = 25;
    private static final int SAME_TIME = 20;
    private static final int LONGEST_EVENT = 31;
    private static final Pattern MEETING = Pattern.compile(
            "(?:^| )[وفبلك]{0,2}(?:ال)?(?:حوار|محادث|مباحث|مفاوض|مشاورات|جوله|جولات"
                    + "|لقاء|[يت]لتقي|اجتماع|[يت]جتمع|قمه|زياره|[يت]ستقبل|talks|dialogue|meet|summit|round|negotiation|visit)");

    private EventTies() {}

    static List<DateConstraint> of(FoundDate date, DatedPassage passage, Tense telling, List<KnownEvent> all) {
        List<KnownEvent> events = all.stream()
                .filter(it -> it.to().toEpochDay() - it.from().toEpochDay() <= LONGEST_EVENT)
                .toList();
        String sentence = passage.before(date) + " " + passage.after(date);
        boolean meeting = MEETING.matcher(Spelling.fold(sentence)).find();
        List<DateConstraint> ties = new ArrayList<>();
        if (date.meaning() instanceof NamedDay day) {
            day(date, day, passage, telling, events, meeting, ties);
        } else if (meeting && date.meaning() instanceof DayOfMonth) {
            time(
                    date,
                    passage,
                    date.meaning(),
                    events.stream().filter(KnownEvent::isOneDay).toList(),
                    ties);
        } else if (meeting && telling.isComing() && isNear(date.meaning())) {
            DateMeaning told = date.meaning().told(telling.direction());
            time(date, passage, told, events, ties);
        }
        return ties;
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
            Tense telling,
            List<KnownEvent> all,
            boolean meeting,
            List<DateConstraint> ties) {
        boolean dated = day.yearless();
        Integer offset = day.offset();
        boolean said = offset != null && day.weekday() != null && day.month() == null && (offset > 0 || passage.lead());
        DateMeaning told = day.told(telling.direction());
        List<KnownEvent> events = all.stream()
                .filter(KnownEvent::isOneDay)
                .filter(it -> dated ? isDay(day, it.from()) : said && meeting && isNamedWeekday(day, it))
                .toList();
        if (events.isEmpty()) return;
        ties.add(tie(date, passage, dated ? SAME_DAY : SAME_WEEKDAY, events, told));
        if (!dated || !telling.isComing()) return;
        ties.add(new DateConstraint(
                date,
                passage.paragraph(),
                DateConstraint.USUAL,
                "a day is announced within a month",
                false,
                it -> told.resolve(it).from().toEpochDay() - it.toEpochDay() <= LONGEST_EVENT));
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
            DateMeaning told,
            List<KnownEvent> events,
            List<DateConstraint> ties) {
        if (events.isEmpty()) return;
        ties.add(tie(date, passage, SAME_TIME, events, told));
        boolean anyNamed = events.stream().anyMatch(KnownEvent::named);
        List<KnownEvent> meant = events.stream()
                .filter(it -> anyNamed ? it.named() : it.number() == 1)
                .toList();
        if (meant.isEmpty()) return;
        String says = anyNamed
                ? "of the known events it means a named one"
                : "without a number it means the first of its series";
        ties.add(new DateConstraint(date, passage.paragraph(), DateConstraint.USUAL, says, false, on(told, meant)));
    }

    private static DateConstraint tie(
            FoundDate date, DatedPassage passage, int weight, List<KnownEvent> events, DateMeaning told) {
        List<String> ids = events.stream().map(KnownEvent::id).toList();
        return new DateConstraint(
                date,
                passage.paragraph(),
                weight,
                "it is the date of " + String.join(" or ", ids),
                false,
                on(told, events));
    }

    private static Predicate<LocalDate> on(DateMeaning told, List<KnownEvent> events) {
        return writing -> {
            DaySpan days = told.resolve(writing);
            return events.stream().anyMatch(it -> days.meets(it.from(), it.to()));
        };
    }
}
