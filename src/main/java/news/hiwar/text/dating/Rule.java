package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.text.dating.DateMeaning.Direction;

/** A pattern of date expressions in folded text, and their meaning; null if a match turns out to be no date. */
record Rule(Pattern pattern, MeaningOf meaning) {
    /** The number does not continue. */
    static final String NO_MORE_DIGITS = "(?![\\d]|[.,٫/]\\d)";

    private static final String CHRISTIAN = "(?: ?م(?:يلادي|يلاديه)?(?![\\p{L}\\p{N}]))?";
    private static final String NOT_HIJRI = "(?! ?ه(?![\\p{L}\\p{N}])| ?هجري)";
    static final String DIRECTION = "(?: \\(?(?<direction>" + DateWords.DIRECTIONS.any() + "))?";
    /** A year after a day or month: 2021, عام 2021, من العام الماضي. */
    static final String OF_YEAR = "(?:(?:,? ?|/|-| \\(|\\.)(?:من )?(?:(?:ال)?عام ?|(?:ال)?سنه ?|لعام |لسنه |of )?"
            + year("year", "(?:1\\d|20)")
            + "|,? (?:من )?(?:العام|السنه) (?<whichyear>" + DateWords.DIRECTIONS.any() + ")"
            + "|,? (?:من )?(?<thisyear>هذا العام|هذه السنه|this year)"
            + "|,? (?<whichyearen>last|next) year)";

    static final String PART = "(?:(?<part>" + DateWords.PARTS.any() + ")[ -](?:(?:يوم|شهر|من|this|the) )?)";
    static final String TIME =
            "(?:(?:,? ?[-|]? ?|t)(?:في )?(?:(?:تمام )?الساعه |at )?(?<hour>\\d{1,2}):(?<minute>\\d\\d)"
                    + "(?::\\d\\d)?(?: ?(?<half>صباحا|مساء|ص|م|am|pm))?)?";

    interface MeaningOf extends Function<Match, DateMeaning> {
        @Override
        @Nullable
        DateMeaning apply(Match match);
    }

    static Rule of(String pattern, MeaningOf meaning) {
        return new Rule(Pattern.compile(pattern + "(?![\\p{L}\\p{N}])"), meaning);
    }

    Matcher over(String folded) {
        return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    }

    static String year(String group) {
        return year(group, "(?:1[89]|20)");
    }

    /** A year of the given centuries: beside a month also those long ago, which alone are rather other numbers. */
    private static String year(String group, String centuries) {
        return "(?<" + group + ">" + centuries + "\\d\\d)" + NO_MORE_DIGITS + NOT_HIJRI + CHRISTIAN;
    }

    /** A match of a rule; a group that the rule does not have is null. */
    static final class Match {
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
            return DateWords.dayNumber(text(group));
        }

        /**
         * The month in a group; of a month with two names the first is read, since the pattern ensures that both are
         * the same.
         */
        @Nullable
        Integer month(String group) {
            String names = text(group);
            if (names == null) return null;
            for (int end = names.length(); end > 0; end--) {
                Integer month = DateWords.MONTHS.get(names.substring(0, end));
                if (month != null) return month;
            }
            return null;
        }

        @Nullable
        DayOfWeek weekday() {
            return DateWords.WEEKDAYS.get(text("weekday"));
        }

        @Nullable
        Direction direction() {
            Direction before = DateWords.DIRECTIONS_BEFORE.get(text("before"));
            return before != null ? before : DateWords.RECENT.get(text("direction"));
        }

        /** The year relative to the anchor; null if the words do not give it so. */
        @Nullable
        Integer yearsAway() {
            if (has("thisyear")) return 0;
            Direction away = DateWords.RECENT.get(text("whichyear"));
            if (away == null) away = DateWords.DIRECTIONS_BEFORE.get(text("whichyearen"));
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
}
