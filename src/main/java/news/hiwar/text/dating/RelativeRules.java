package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.text.dating.DateMeaning.DayOfMonth;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateMeaning.Distance;
import news.hiwar.text.dating.DateMeaning.RelativePeriod;
import news.hiwar.text.dating.DateMeaning.Unit;
import news.hiwar.text.dating.Rule.Match;

/** Rules for times relative to the anchor: الأسبوع الماضي, منتصف الشهر المقبل, قبل ثلاثة أيام. */
final class RelativeRules {
    private static final String COUNT = "(?<count>\\d{1,3}|" + DateWords.COUNTS.any() + ")";
    private static final String COUNTED = "(?<counted>" + DateWords.COUNTED.any() + ")";
    private static final String PAIR = "(?<pair>" + DateWords.PAIRS.any() + ")";
    private static final String ABOUT = "(?:نحو |حوالي |قرابه |اكثر من |اقل من )?";
    private static final String OTHER_ANCHOR = "(?! (?:من|علي|عن|of|from|after|before)(?![\\p{L}])| \\(?\\d)";
    private static final String UNITS = "(?<unit>" + DateWords.UNITS.any() + ")";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "(?:يوم )?" + DateWords.dayPattern("day") + " (?:من )?(?:(?:ال)?شهر )?(?<direction>"
                            + DateWords.DIRECTIONS.any() + ")",
                    RelativeRules::dayOfMonth),
            Rule.of("(?:يوم )?" + DateWords.dayPattern("day") + " من (?<before>هذا) الشهر", RelativeRules::dayOfMonth),
            Rule.of(
                    Rule.PART + "?(?:ال)" + UNITS + " (?<direction>" + DateWords.RECENT.any() + ")",
                    RelativeRules::period),
            Rule.of(
                    Rule.PART + "?(?<before>" + DateWords.DIRECTIONS_BEFORE.any() + ") (?:ال)?" + UNITS,
                    RelativeRules::period),
            Rule.of(
                    "(?<way>قبل|منذ|بعد|في غضون) " + ABOUT + "(?:" + PAIR + "|(?:" + COUNT + " )?" + COUNTED
                            + ")(?: (?:فقط|قليله|عده))?+" + OTHER_ANCHOR,
                    it -> distance(it, it.text("way"))),
            Rule.of(
                    "(?:(?:a )?(?:few|several) |" + COUNT + " )" + COUNTED + " (?<way>ago|earlier|later)"
                            + OTHER_ANCHOR,
                    it -> distance(it, it.text("way"))),
            Rule.of(
                    "(?:over |in |during )?(?:the )?(?<before>last|past|next|coming) (?:few |several )?(?:" + COUNT
                            + " )?(?<counted>days|weeks" + "|months|years|hours)",
                    RelativeRules::through),
            Rule.of(
                    "(?:(?:خلال|في|طوال|علي مدي|علي مدار) )?(?:" + COUNT + " )?ال(?:" + PAIR + "|" + COUNTED
                            + ")(?: (?:القليله|العده))?"
                            + "(?: " + COUNT.replace("<count>", "<countafter>") + ")?"
                            + " (?<direction>" + DateWords.RECENT.any() + ")",
                    RelativeRules::through),
            Rule.of(
                    "(?:خلال |في )?(?:ال ?)(?<count>\\d{1,3}) " + COUNTED + " (?<direction>" + DateWords.RECENT.any()
                            + ")",
                    RelativeRules::through));

    private RelativeRules() {}

    /** A number is a day only with the month, or in digits with "this": "the coming second" may be anything. */
    private static @Nullable DateMeaning dayOfMonth(Match it) {
        Integer day = it.day("day");
        Direction direction = it.direction();
        boolean digits = Character.isDigit(it.all().charAt(it.all().startsWith("يوم ") ? 4 : 0));
        boolean sure = it.all().contains("شهر") || (digits && direction == Direction.PRESENT);
        return day == null || direction == null || !sure ? null : new DayOfMonth(day, direction.sign);
    }

    private static @Nullable DateMeaning period(Match it) {
        Unit unit = DateWords.UNITS.get(it.text("unit"));
        Direction direction = it.direction();
        boolean todayInOtherWords = unit == Unit.DAY && direction == Direction.PRESENT;
        return unit == null || direction == null || todayInOtherWords
                ? null
                : new RelativePeriod(unit, direction.sign, PeriodRules.part(it));
    }

    private static @Nullable DateMeaning distance(Match it, @Nullable String way) {
        boolean future = "بعد".equals(way) || "في غضون".equals(way) || "later".equals(way);
        return measured(it, future, false);
    }

    private static @Nullable DateMeaning through(Match it) {
        Direction direction = it.direction();
        if (direction == null && it.has("before")) direction = Direction.FUTURE;
        boolean one = DateWords.UNITS.get(it.text("counted")) != null && !it.has("count") && !it.has("countafter");
        return direction == null || one ? null : measured(it, direction == Direction.FUTURE, true);
    }

    private static @Nullable DateMeaning measured(Match it, boolean future, boolean through) {
        Unit pair = DateWords.PAIRS.get(it.text("pair"));
        if (pair != null) return new Distance(pair, 2, future, through);
        Unit unit = DateWords.COUNTED.get(it.text("counted"));
        if (unit == null) return null;
        Integer count = count(it.text("count"));
        if (count == null) count = count(it.text("countafter"));
        boolean one = count == null && DateWords.UNITS.get(it.text("counted")) != null;
        return new Distance(unit, one ? Integer.valueOf(1) : count, future, through);
    }

    private static @Nullable Integer count(@Nullable String folded) {
        if (folded == null) return null;
        return Character.isDigit(folded.charAt(0)) ? Integer.valueOf(folded) : DateWords.COUNTS.get(folded);
    }
}
