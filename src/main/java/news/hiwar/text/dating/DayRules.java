package news.hiwar.text.dating;

import static news.hiwar.text.dating.DateWords.monthPattern;
import static news.hiwar.text.dating.Rule.DIRECTION;
import static news.hiwar.text.dating.Rule.OF_YEAR;
import static news.hiwar.text.dating.Rule.TIME;
import static news.hiwar.text.dating.Rule.year;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import news.hiwar.text.dating.DateMeaning.Fixed;
import news.hiwar.text.dating.Rule.Match;

/** Rules for single days: 7 أبريل 2021, اليوم الاثنين, مساء الجمعة, July 25. */
final class DayRules {
    private static final String BEFORE_DATE =
            "(?:, ?| ?\\(| ?[-/|] ?| في | (?:الموافق|المصادف|الواقع في) ?(?:ل|في )?(?:يوم )?| )";

    /** Words after which "today" and "yesterday" have another sense: "the second day", "the greatest need". */
    private static final String OTHER_SENSE = "(?! (?:التالي|السابق|نفسه|ذاته|العالمي|الدولي|الوطني|الذي|الواحد|المذكور"
            + "|الاول|الاخير|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحاجه)(?![\\p{L}]))";

    private static final String OTHER_BEFORE =
            "(?<!روسيا )(?<!المصري )(?<!راي )(?<!usa )(?<!في مثل هذا )(?<!ذلك )(?<!في )(?<!منذ ذلك )";
    private static final String OFFSET = OTHER_BEFORE + DateWords.HOURS + "?(?:يوم )?(?<offset>" + DateWords.DAYS.any()
            + ")" + "(?![\\p{L}\\p{N}])" + OTHER_SENSE;

    private static final String NO_WEEKDAY =
            "(?<!بين )(?<!صلاه )(?<!خطبه )(?<!احد )(?<!كلا )(?<!هذين )(?<!الواحد )(?<!black )" + "(?<!good )";
    private static final String WEEKDAY =
            DateWords.HOURS + "?(?:يوم |نهار |ليله )?(?<weekday>" + DateWords.WEEKDAYS.any()
                    + ")(?![\\p{L}\\p{N}])(?! (?:عشر|العظيمه|الاسود|times|telegraph|mirror)(?![\\p{L}]))";
    private static final String HEAD =
            "(?:" + OFFSET + BEFORE_DATE + ")?(?:" + NO_WEEKDAY + WEEKDAY + BEFORE_DATE + ")?";

    private static final String FROM_MONTH = "(?: (?:من )?(?:شهر |ايام شهر )?| ?[/-] ?| of )";
    private static final String START = "(?<!\\d[/.,:-])(?<!\\d )";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    HEAD + START + DateWords.dayPattern("day") + FROM_MONTH + monthPattern("month") + OF_YEAR + "?"
                            + DIRECTION + TIME,
                    DayRules::named),
            Rule.of(
                    HEAD + monthPattern("month") + "\\.? " + DateWords.dayPattern("day") + "(?:,? " + year("year")
                            + ")?" + TIME,
                    it -> it.latin || it.has("year") ? named(it) : null),
            Rule.of(
                    HEAD + START
                            + "(?<year>(?:19|20)\\d\\d)(?<sign>[/.-])(?<first>\\d{1,2})\\k<sign>(?<second>\\d{1,2})"
                            + "(?![\\d]|[./-]\\d)"
                            + "(?:t(?<hour>\\d\\d):(?<minute>\\d\\d)(?::\\d\\d)?(?:[.]\\d+)?(?:z|\\+\\d\\d:?\\d\\d)?|"
                            + TIME.replace("<hour>", "<latehour>").replace("<minute>", "<lateminute>") + ")",
                    it -> numeric(it, it.number("second"), it.number("first"))),
            Rule.of(
                    HEAD + START + "(?<first>\\d{1,2})(?<sign> ?[/.-] ?)(?<second>\\d{1,2})\\k<sign>" + year("year")
                            + TIME,
                    it -> it.latin ? eitherWay(it) : numeric(it, it.number("first"), it.number("second"))),
            Rule.of(
                    HEAD + "(?<called>(?<=بتاريخ |يوم ))?" + START + "(?<first>\\d{1,2})/(?<second>\\d{1,2})"
                            + "(?:/(?<short>\\d\\d))?(?![\\d/.,])",
                    it -> it.has("weekday") || it.has("offset") || it.has("called") ? shortDate(it) : null),
            Rule.of(OFFSET + "(?:(?:, ?| ?\\(| )" + WEEKDAY + ")?", DayRules::named),
            Rule.of(NO_WEEKDAY + "(?:(?<before>last|next|this|this coming) )?" + WEEKDAY + DIRECTION, DayRules::named));

    private DayRules() {}

    private static @Nullable DateMeaning named(Match it) {
        return checked(it, it.month("month"), it.day("day"), it.number("year"));
    }

    private static @Nullable DateMeaning numeric(Match it, @Nullable Integer day, @Nullable Integer month) {
        if (day == null || month == null) return null;
        boolean swapped = month > 12 && day <= 12;
        return checked(it, swapped ? day : month, swapped ? month : day, it.number("year"));
    }

    private static @Nullable DateMeaning shortDate(Match it) {
        Integer year = it.number("short");
        return checked(it, it.number("second"), it.number("first"), year == null ? null : 2000 + year);
    }

    /** American dates begin with the month, others with the day: if both are possible, the range between them. */
    private static @Nullable DateMeaning eitherWay(Match it) {
        DateMeaning one = numeric(it, it.number("first"), it.number("second"));
        DateMeaning other = numeric(it, it.number("second"), it.number("first"));
        if (one == null || other == null || one.equals(other)) return one == null ? other : one;
        return new Fixed(DaySpan.range(first(one), first(other)));
    }

    private static LocalDate first(DateMeaning meaning) {
        DaySpan days = meaning.absolute();
        return days == null ? LocalDate.EPOCH : days.from();
    }

    private static @Nullable DateMeaning checked(
            Match it, @Nullable Integer month, @Nullable Integer day, @Nullable Integer year) {
        if (month != null && day != null) {
            try {
                LocalDate.of(year == null ? 2000 : year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
        Integer offset = DateWords.DAYS.get(it.text("offset"));
        return new NamedDay(offset, it.weekday(), month, day, year, it.yearsAway(), it.direction());
    }
}
