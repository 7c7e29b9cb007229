package news.hiwar.text.dating;

import static news.hiwar.text.dating.DateWords.monthPattern;
import static news.hiwar.text.dating.Rule.DIRECTION;
import static news.hiwar.text.dating.Rule.OF_YEAR;
import static news.hiwar.text.dating.Rule.year;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.text.dating.DateMeaning.DateRange;
import news.hiwar.text.dating.DateMeaning.Fixed;
import news.hiwar.text.dating.Rule.Match;

/** Rules for ranges: من 3 إلى 5 مايو 2021, بين 2017 و2021. */
final class SpanRules {
    private static final String FROM = "(?:(?:الفتره )?(?:ما )?(?:من|بين|from|between) )";
    private static final String TO = "(?: (?:و|الي|حتي|to|until|till|and|-) ?(?:ال(?=\\d))?| ?- ?| و)";
    private static final String YEARS = "(?:(?:ال)?(?:عامي|عام|سنه|سنتي|اعوام|سنوات|الاعوام|السنوات|موسم|years) )";

    private static final String SEVERAL_YEARS = "(?:(?:ال)?(?:عامي|سنتي|عامين|سنتين|اعوام|سنوات|موسم|years) )";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    FROM + "?(?:يومي )?(?<!\\d[/.,:-])" + DateWords.dayPattern("first") + TO
                            + DateWords.dayPattern("last") + " (?:من )?(?:شهر )?" + monthPattern("month") + OF_YEAR
                            + "?"
                            + DIRECTION,
                    it -> days(it, it.month("month"), it.month("month"))),
            Rule.of(
                    FROM + DateWords.dayPattern("first") + " (?:من )?" + monthPattern("begin") + TO
                            + DateWords.dayPattern("last") + " (?:من )?" + monthPattern("month") + OF_YEAR + "?"
                            + DIRECTION,
                    it -> days(it, it.month("begin"), it.month("month"))),
            Rule.of(
                    monthPattern("month") + " (?<first>\\d{1,2}) ?- ?(?<last>\\d{1,2})(?:,? " + year("year") + ")?",
                    it -> it.latin ? days(it, it.month("month"), it.month("month")) : null),
            Rule.of(
                    FROM + "(?:شهري )?" + monthPattern("begin") + TO + monthPattern("month") + OF_YEAR + "?"
                            + DIRECTION,
                    SpanRules::months),
            Rule.of(
                    "(?:" + FROM + YEARS + "?|(?:خلال |في |الفتره )?" + SEVERAL_YEARS + ")" + year("first") + "(?:" + TO
                            + "|/)" + YEARS + "?" + year("last"),
                    SpanRules::years));

    private SpanRules() {}

    private static @Nullable DateMeaning days(Match it, @Nullable Integer begin, @Nullable Integer end) {
        Integer first = it.day("first");
        Integer last = it.day("last");
        Integer year = it.number("year");
        if (begin == null || end == null || first == null || last == null) return null;
        boolean backwards = begin.equals(end) && first >= last;
        boolean tooFar = Math.max(first, last) > 31;
        boolean overNewYear = begin > end;
        if (backwards || tooFar) return null;
        Integer firstYear = year == null ? null : overNewYear ? Integer.valueOf(year - 1) : year;
        return new DateRange(
                new NamedDay(null, null, begin, first, firstYear, it.yearsAway(), it.direction()),
                new NamedDay(null, null, end, last, year, it.yearsAway(), it.direction()));
    }

    private static @Nullable DateMeaning months(Match it) {
        Integer begin = it.month("begin");
        Integer end = it.month("month");
        Integer year = it.number("year");
        if (begin == null || end == null) return null;
        Integer firstYear = year == null ? null : begin > end ? Integer.valueOf(year - 1) : year;
        return new DateRange(
                new NamedPeriod(begin, 1, firstYear, it.yearsAway(), null, it.direction()),
                new NamedPeriod(end, 1, year, it.yearsAway(), null, it.direction()));
    }

    private static @Nullable DateMeaning years(Match it) {
        Integer first = it.number("first");
        Integer last = it.number("last");
        if (first == null || last == null || first >= last) return null;
        return new Fixed(
                DaySpan.range(DaySpan.year(first).from(), DaySpan.year(last).to()));
    }
}
