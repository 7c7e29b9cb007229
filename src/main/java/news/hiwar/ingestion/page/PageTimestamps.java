package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateWords;

/** Recognises lines that state a date of publication. */
final class PageTimestamps {
    /** A boundary of words: {@code \b} looks back over all vowel signs in a row, at each of them. */
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}\\p{M}_])";

    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}\\p{M}_])";
    private static final Pattern ISO = Pattern.compile(NO_WORD_BEFORE
            + "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?))?");
    private static final Pattern NUMBERS = Pattern.compile(
            NO_WORD_BEFORE
                    + "(?:\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}|\\d{4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,2})"
                    + NO_WORD_AFTER,
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR = Pattern.compile("(?:^| )(?:1[34]\\d\\d|19\\d\\d|20\\d\\d)(?:م|هـ|ه)?(?: |$)");
    private static final Pattern CLOCK =
            Pattern.compile(NO_WORD_BEFORE + "\\d{1,2}:\\d{2}" + NO_WORD_AFTER, Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MAX_WORDS = 16;

    private PageTimestamps() {}

    /** The date that a line states; null if it says more than a date, or none. */
    static @Nullable PageTimestamp in(PageLine line) {
        List<String> words = line.words();
        if (words.size() > MAX_WORDS || line.prose() || !hasDate(line)) return null;
        if (Phrases.DATE.start(words) == 0) {
            long others = otherWords(words);
            boolean timed = CLOCK.matcher(line.text).find();
            if (others > 5 || (words.size() > 9 && others > 3 && !timed)) return null;
        }
        return of(line.text, StampSource.LINE);
    }

    static PageTimestamp of(String text, StampSource source) {
        Matcher iso = ISO.matcher(text);
        if (!iso.find()) return new PageTimestamp(text, null, source);
        String time = iso.group(2) == null ? "" : "T" + iso.group(2);
        return new PageTimestamp(text, iso.group(1) + time, source);
    }

    private static boolean hasDate(PageLine line) {
        if (line.key().chars().noneMatch(Character::isDigit)) return false;
        boolean month = line.words().stream().anyMatch(DateWords.monthWords()::contains);
        return NUMBERS.matcher(line.text).find()
                || (month && YEAR.matcher(line.key()).find());
    }

    private static long otherWords(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().allMatch(Character::isLetter) && word.length() > 2)
                .filter(word -> !DateWords.monthWords().contains(word))
                .count();
    }

    static boolean isDateOnly(String text) {
        return in(new PageLine(0, text)) != null || Spelling.fold(text).isEmpty();
    }
}
