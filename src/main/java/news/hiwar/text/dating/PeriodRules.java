package news.hiwar.text.dating;

import static news.hiwar.text.dating.DateWords.monthPattern;
import static news.hiwar.text.dating.Rule.DIRECTION;
import static news.hiwar.text.dating.Rule.OF_YEAR;
import static news.hiwar.text.dating.Rule.PART;
import static news.hiwar.text.dating.Rule.year;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.text.dating.DateMeaning.PeriodPart;
import news.hiwar.text.dating.Rule.Match;

/** Rules for months, quarters, seasons and years by their names: تموز 2021, الربع الثالث من العام الماضي, عام 2014. */
final class PeriodRules {
    private static final String A_YEAR = "(?:(?:ال)?عام |(?:ال)?سنه |موسم |year )";
    private static final String AFTER_A_PREPOSITION =
            "(?<=(?:^|[^\\p{L}])(?:في|منذ|حتي|بحلول|خلال|قبل|بعد|مطلع|نهايه|الي|in|since"
                    + "|by|until|till|during|from|before|after|of|last|next) )";
    private static final String NO_COUNT =
            "(?! (?:جندي|دولار|مليون|مليار|الف|شخص|متر|كيلومتر|كلم|برميل|طن|قتيل|عنصر|مقاتل|صفحه"
                    + "|soldiers|troops|people|dollars|barrels|tons))(?![ ]?%)";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "(?<!\\d )" + PART + "?(?:شهر )?(?:(?<before>last|next|this) )?" + monthPattern("month") + OF_YEAR
                            + "?" + DIRECTION,
                    PeriodRules::oneMonth),
            Rule.of(AFTER_A_PREPOSITION + "(?<loose>)" + PART + "?" + monthPattern("month"), PeriodRules::oneMonth),
            Rule.of(PART + "?" + A_YEAR + "\\(?" + year("year"), PeriodRules::wholeYear),
            Rule.of(PART + year("year") + NO_COUNT, PeriodRules::wholeYear),
            Rule.of(AFTER_A_PREPOSITION + year("year") + NO_COUNT, PeriodRules::wholeYear),
            Rule.of("(?<=\\()" + year("year") + "(?=\\))", PeriodRules::wholeYear),
            Rule.of("(?<year>(?:1[89]|20)\\d\\d) ?م(?:يلادي|يلاديه)?", PeriodRules::wholeYear),
            Rule.of(
                    PART + "?(?:العام|السنه|عام|سنه) (?<whichyear>" + DateWords.DIRECTIONS.any() + "),? \\(?"
                            + year("year"),
                    it -> new NamedPeriod(1, 12, it.number("year"), it.yearsAway(), part(it), null)),
            Rule.of(
                    "(?:(?:ال)?ربع |the )?(?<quarter>" + DateWords.QUARTERS.any()
                            + "|(?<q>q[1-4]))(?<name> quarter)?(?: of)?" + OF_YEAR,
                    PeriodRules::quarter),
            Rule.of("(?:ال)?نصف (?<half>الاول|الثاني)" + OF_YEAR, PeriodRules::half),
            Rule.of("(?<season>" + DateWords.SEASONS.any() + ")(?: of)?" + OF_YEAR, PeriodRules::season),
            Rule.of("(?<before>last|this|next) (?<season>spring|summer|autumn|winter)", PeriodRules::season),
            Rule.of(
                    "(?<season>الربيع|الصيف|الخريف|الشتاء) (?<direction>" + DateWords.DIRECTIONS.any() + ")",
                    PeriodRules::season));

    private PeriodRules() {}

    static @Nullable PeriodPart part(Match it) {
        return DateWords.PARTS.get(it.text("part"));
    }

    private static @Nullable DateMeaning oneMonth(Match it) {
        Integer month = it.month("month");
        if (month == null) return null;
        String name = String.valueOf(it.text("month"));
        boolean alone = !it.has("year") && it.yearsAway() == null && it.direction() == null && !it.has("part");
        boolean certain = !DateWords.ALSO_OTHER_WORDS.contains(name) || (it.has("loose") && !name.equals("ماي"));
        return alone && !certain
                ? null
                : new NamedPeriod(month, 1, it.number("year"), it.yearsAway(), part(it), it.direction());
    }

    private static DateMeaning wholeYear(Match it) {
        return new NamedPeriod(1, 12, it.number("year"), null, part(it), null);
    }

    private static @Nullable DateMeaning quarter(Match it) {
        String words = String.valueOf(it.text("quarter"));
        Integer quarter = it.has("q") ? Integer.valueOf(words.substring(1)) : DateWords.QUARTERS.get(words);
        boolean named = it.has("q") || it.has("name") || !it.latin;
        return quarter == null || !named ? null : months(it, quarter * 3 - 2, 3);
    }

    private static DateMeaning half(Match it) {
        return months(it, "الاول".equals(it.text("half")) ? 1 : 7, 6);
    }

    private static @Nullable DateMeaning season(Match it) {
        Integer month = DateWords.SEASONS.get(it.text("season"));
        return month == null ? null : months(it, month, 3);
    }

    private static DateMeaning months(Match it, int first, int many) {
        return new NamedPeriod(first, many, it.number("year"), it.yearsAway(), null, it.direction());
    }
}
