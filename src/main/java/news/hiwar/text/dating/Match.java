package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.regex.Matcher;

/** What a rule has matched, group by group; a group that the rule lacks is empty. */
final class Match {
    private final Matcher matcher;
    private final String rule;
    final boolean latin;

    Match(Matcher matcher, String rule, boolean latin) {
        this.matcher = matcher;
        this.rule = rule;
        this.latin = latin;
    }

    @Nullable
    String text(String group) {
        return rule.contains("(?<" + group + ">") ? matcher.group(group) : null;
    }

    String all() {
        return matcher.group();
    }

    boolean has(String group) {
        return text(group) != null;
    }

    @Nullable
    Integer number(String group) {
        String digits = text(group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    @Nullable
    Integer day(String group) {
        return DayNumbers.number(text(group));
    }

    /** Of a month with two names the first one counts, and the rule has seen that the other says the same. */
    @Nullable
    Integer month(String group) {
        String names = text(group);
        if (names == null) return null;
        for (int end = names.length(); end > 0; end--) {
            Integer month = CalendarNames.MONTHS.get(names.substring(0, end));
            if (month != null) return month;
        }
        return null;
    }

    @Nullable
    DayOfWeek weekday() {
        return CalendarNames.WEEKDAYS.get(text("weekday"));
    }

    @Nullable
    Direction direction() {
        Direction before = TimeWords.DIRECTIONS_BEFORE.get(text("before"));
        return before != null ? before : TimeWords.RECENT.get(text("direction"));
    }

    /** How many years away the words put it: none where they do not speak of the year in this way. */
    @Nullable
    Integer yearsAway() {
        if (has("thisyear")) return 0;
        Direction away = TimeWords.RECENT.get(text("whichyear"));
        if (away == null) away = TimeWords.DIRECTIONS_BEFORE.get(text("whichyearen"));
        return away == null ? null : away.sign;
    }

    @Nullable
    LocalTime time() {
        Integer hour = number("hour");
        Integer minute = number("minute");
        if (hour == null || minute == null) return null;
        String half = text("half");
        boolean afternoon = half != null && (half.startsWith("م") || half.startsWith("p"));
        int of24 = half == null || hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
        return of24 > 23 || minute > 59 ? null : LocalTime.of(of24, minute);
    }
}
