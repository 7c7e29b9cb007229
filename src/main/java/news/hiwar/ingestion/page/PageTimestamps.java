package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;
import news.hiwar.platform.spelling.Spelling;

/** Recognises lines that state a date of publication. */
final class PageTimestamps {
    private static final Pattern ISO = Pattern.compile(
            "\\b(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?))?");
    private static final Pattern NUMBERS = Pattern.compile(
            "\\b(?:\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}|\\d{4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,2})\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MONTH =
            Pattern.compile("(?:^| )(?:يناير|فبراير|مارس|ابريل|نيسان|مايو|ايار|يونيو|يونيه|حزيران"
                    + "|يوليو|يوليه|تموز|اغسطس|اب|سبتمبر|ايلول|اكتوبر|تشرين|نوفمبر|ديسمبر|كانون|شباط|اذار|جانفي|فيفري|افريل|ماي|جوان"
                    + "|جويليه|اوت|محرم|صفر|ربيع|جمادي|رجب|شعبان|رمضان|شوال|ذو|ذي"
                    + "|jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october"
                    + "|nov|november|dec|december)(?: |$)");
    private static final Pattern YEAR = Pattern.compile("(?:^| )(?:1[34]\\d\\d|19\\d\\d|20\\d\\d)(?:م|هـ|ه)?(?: |$)");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MAX_WORDS = 16;

    private PageTimestamps() {}

    /** Null for lines that say more than a date, or none. */
    static @Nullable PageTimestamp of(PageLine line) {
        List<String> words = line.words();
        if (words.size() > MAX_WORDS || line.prose()) return null;
        int label = Phrases.DATE.start(words);
        boolean dated = hasDate(line);
        if (!dated) return null;
        if (label == 0
                && words.size() > 9
                && otherWords(words) > 3
                && !CLOCK.matcher(line.text).find()) return null;
        if (label == 0 && otherWords(words) > 5) return null;
        return new PageTimestamp(line.text, iso(line.text), StampSource.LINE);
    }

    private static boolean hasDate(PageLine line) {
        String folded = line.key();
        boolean digits = folded.chars().anyMatch(Character::isDigit);
        if (!digits) return false;
        return NUMBERS.matcher(line.text).find()
                || (MONTH.matcher(folded).find() && YEAR.matcher(folded).find());
    }

    private static long otherWords(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().allMatch(Character::isLetter) && word.length() > 2)
                .filter(word -> !MONTH.matcher(word).find())
                .count();
    }

    static @Nullable String iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.find()) return null;
        return iso.group(2) == null ? iso.group(1) : iso.group(1) + "T" + iso.group(2);
    }

    static boolean isDateOnly(String text) {
        return of(new PageLine(0, text)) != null || Spelling.fold(text).isEmpty();
    }
}
