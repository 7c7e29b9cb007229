package news.hiwar.text.dating;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;

/** The words with which a date can begin: most words of a text are none, and no rule has to look at them. */
final class TriggerWords {
    private static final List<PeriodNames<?>> NAMES = List.of(
            CalendarNames.MONTHS,
            CalendarNames.HIJRI_MONTHS,
            CalendarNames.WEEKDAYS,
            CalendarNames.SEASONS,
            CalendarNames.QUARTERS,
            TimeWords.DAYS,
            TimeWords.DIRECTIONS_BEFORE,
            TimeWords.PARTS,
            TimeWords.UNITS,
            TimeWords.COUNTED,
            TimeWords.PAIRS,
            TimeWords.COUNTS,
            DayNumbers.ORDINALS);

    private static final String OTHERS =
            "صباح مساء ليل ليله ظهر عصر فجر عشيه ضحي نهار بعد منتصف وقت يوم يومي شهر شهري من بين ما الفتره عام عامي"
                    + " عامين سنتي سنتين سنوات اعوام موسم ربع نصف قبل منذ في غضون خلال طوال علي morning evening the from between year"
                    + " years q1 q2 q3 q4 few several over in during";

    private static final Set<String> WORDS = Stream.concat(
                    NAMES.stream().flatMap(PeriodNames::firstWords),
                    Stream.of(OTHERS.split(" ", -1)).map(Spelling::fold))
            .map(TriggerWords::bare)
            .collect(toUnmodifiableSet());

    private TriggerWords() {}

    static boolean has(String folded) {
        String bare = bare(folded);
        return (!bare.isEmpty() && Character.isDigit(bare.charAt(0))) || WORDS.contains(bare);
    }

    private static String bare(String folded) {
        int article = folded.startsWith("ال") ? 2 : folded.startsWith("ل") ? 1 : 0;
        return folded.substring(article);
    }
}
