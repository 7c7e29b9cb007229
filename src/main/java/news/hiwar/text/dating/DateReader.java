package news.hiwar.text.dating;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hiwar.platform.deadline.Deadline;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.Rule.Match;

/** Finds the dates in an Arabic or English text, absolute ones and relative ones. */
public final class DateReader {
    private static final String OTHER_TRIGGER_WORDS =
            "صباح مساء ليل ليله ظهر عصر فجر عشيه ضحي نهار بعد منتصف وقت يوم يومي شهر شهري من بين ما الفتره عام عامي"
                    + " عامين سنتي سنتين سنوات اعوام موسم ربع نصف قبل منذ في غضون خلال طوال علي morning evening the from between year"
                    + " years q1 q2 q3 q4 few several over in during";
    private static final Set<String> TRIGGER_WORDS = Stream.concat(
                    DateWords.FIRST_WORDS.stream(),
                    Stream.of(OTHER_TRIGGER_WORDS.split(" ", -1)).map(Spelling::fold))
            .map(DateReader::bare)
            .collect(toUnmodifiableSet());
    private static final List<Rule> RULES = Stream.of(
                    DayRules.ALL, SpanRules.ALL, HijriRules.ALL, PeriodRules.ALL, RelativeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern NO_NAMES = Pattern.compile("(?:^|[^\\p{L}])(?:may|march|mar|august)(?![\\p{L}])");

    private DateReader() {}

    /** All date expressions in the order of the text, without overlaps; the longest match wins. */
    public static List<FoundDate> read(String text) {
        FoldedText folded = new FoldedText(text);
        boolean latin = !ARABIC.matcher(text).find() && LATIN.matcher(text).find();
        List<Matcher> matchers =
                RULES.stream().map(it -> it.over(folded.folded)).toList();
        List<FoundDate> found = new ArrayList<>();
        for (int word = 0; word < folded.words(); ) {
            Deadline.check();
            Reading best = longest(folded, word, matchers, latin);
            FoundDate date = best == null ? null : best.in(folded);
            if (date != null) found.add(date);
            word = best == null || date == null ? word + 1 : folded.wordFrom(best.end);
        }
        return found;
    }

    private static @Nullable Reading longest(FoldedText text, int word, List<Matcher> matchers, boolean latin) {
        Reading best = null;
        int clitics = clitics(text.folded, text.start(word), text.end(word));
        for (int skipped = 0; skipped <= clitics; skipped++) {
            int start = text.start(word) + skipped;
            if (!isTrigger(text.folded.substring(start, text.end(word)))) continue;
            for (int i = 0; i < matchers.size(); i++) {
                Matcher matcher = matchers.get(i).region(start, text.folded.length());
                int least = best == null ? start : best.end;
                if (!matcher.lookingAt() || matcher.end() <= least) continue;
                Match match = new Match(matcher, RULES.get(i).pattern().pattern(), latin);
                DateMeaning meaning = RULES.get(i).meaning().apply(match);
                if (meaning != null) best = new Reading(start, matcher.end(), meaning, match.time());
            }
        }
        return best;
    }

    /** The number of letters at the beginning of a word that may be a conjunction and a preposition. */
    private static int clitics(String folded, int start, int end) {
        int many = 0;
        if (start < end && "وف".indexOf(folded.charAt(start)) >= 0) many++;
        if (start + many < end && "بلك".indexOf(folded.charAt(start + many)) >= 0) many++;
        return Math.min(many, end - start - 1);
    }

    private record Reading(
            int start,
            int end,
            DateMeaning meaning,
            @Nullable LocalTime time) {

        @Nullable
        FoundDate in(FoldedText text) {
            int from = text.originalStart(article(text.folded));
            int to = text.originalEnd(end);
            String words = text.original.substring(from, to);
            boolean open = words.indexOf('(') >= 0 && words.indexOf(')') < 0;
            if (open && text.original.startsWith(")", to)) words = text.original.substring(from, ++to);
            return NO_NAMES.matcher(words).find() ? null : new FoundDate(from, to, words, meaning, time);
        }

        /** The start with both letters of لل: without the first, للسابع would be no word. */
        private int article(String folded) {
            return start > 0 && folded.startsWith("لل", start - 1) ? start - 1 : start;
        }
    }

    /**
     * A date expression in a text.
     *
     * @param start its start, in UTF-16 code units
     * @param end its end, exclusive
     * @param words the text between them
     * @param time the time of day; null if none is given in digits
     */
    public record FoundDate(
            int start,
            int end,
            String words,
            DateMeaning meaning,
            @Nullable LocalTime time) {}

    /** Whether a date can begin with a word; most words are skipped here, before any rule is tried. */
    private static boolean isTrigger(String folded) {
        String bare = bare(folded);
        return (!bare.isEmpty() && Character.isDigit(bare.charAt(0))) || TRIGGER_WORDS.contains(bare);
    }

    private static String bare(String folded) {
        int article = folded.startsWith("ال") ? 2 : folded.startsWith("ل") ? 1 : 0;
        return folded.substring(article);
    }
}
