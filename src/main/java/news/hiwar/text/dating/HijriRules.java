package news.hiwar.text.dating;

import static news.hiwar.text.dating.Rule.DIRECTION;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.text.dating.DateMeaning.Fixed;
import news.hiwar.text.dating.Rule.Match;

/** Rules for the Islamic calendar: 15 رمضان 1442 هـ, غرة محرم, شهر شعبان المقبل. */
final class HijriRules {
    private static final String MONTH = "(?<month>" + DateWords.HIJRI_MONTHS.any() + ")";
    private static final String YEAR =
            ",? (?:(?:من )?(?:ل?عام |ل?سنه ))?(?<year>1[345]\\d\\d)(?! ?م(?![\\p{L}]))(?: ?(?:ه|هجري|هجريه|ah)(?![\\p{L}]))?";
    private static final String WEEKDAY = "(?:(?:يوم )?(?:" + DateWords.WEEKDAYS.any() + "),? )?";

    private static final String OFFSET = "(?:(?<offset>" + DateWords.DAYS.any() + ")(?:, ?| ?\\(| ))?";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    OFFSET + WEEKDAY + DateWords.dayPattern("day") + "(?: من| of)?(?<said> شهر)? " + MONTH + "(?:"
                            + YEAR + ")?" + DIRECTION,
                    HijriRules::day),
            Rule.of("(?<said>شهر )?" + MONTH + YEAR, HijriRules::month),
            Rule.of("(?<said>شهر )" + MONTH + DIRECTION, HijriRules::month),
            Rule.of(
                    "(?<said>)رمضان (?<direction>" + DateWords.DIRECTIONS.any() + ")",
                    it -> new HijriDay(9, null, null, null, it.direction())),
            Rule.of("(?:(?:ال)?عام |(?:ال)?سنه )?(?<year>1[345]\\d\\d) ?(?:ه|هجري|هجريه)", HijriRules::year));

    private HijriRules() {}

    private static @Nullable DateMeaning day(Match it) {
        Integer day = it.day("day");
        boolean zero = "صفر"
                .equals(it.text("month")); // zero in the score of a match, unless a year or "the month of" is given
        boolean sure = !zero || it.has("said") || it.has("year");
        return day == null || day > 30 || !sure ? null : meaning(it, day);
    }

    private static @Nullable DateMeaning month(Match it) {
        return meaning(it, null);
    }

    private static @Nullable DateMeaning year(Match it) {
        Integer year = it.number("year");
        if (year == null) return null;
        DaySpan first = new HijriDay(1, null, year, null, null).absolute();
        DaySpan last = new HijriDay(12, null, year, null, null).absolute();
        return first == null || last == null ? null : new Fixed(DaySpan.range(first.from(), last.to()));
    }

    private static @Nullable DateMeaning meaning(Match it, @Nullable Integer day) {
        Integer month = DateWords.HIJRI_MONTHS.get(it.text("month"));
        Integer year = it.number("year");
        if (month == null) return null;
        HijriDay meaning = new HijriDay(month, day, year, DateWords.DAYS.get(it.text("offset")), it.direction());
        return year != null && meaning.absolute() == null ? null : meaning;
    }
}
