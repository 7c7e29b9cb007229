package news.hiwar.platform.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import news.hiwar.platform.deadline.Deadline;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Folds differences of spelling and splits texts into words: hamza seats, endings, vowel signs, tatweel, Persian
 * letters, presentation forms, digits, capitals, invisible signs.
 */
public final class Spelling {
    private static final Analyzer WORDS = analyzer("standard");
    private static final Analyzer WHOLE = analyzer("keyword");

    /** All that reads texts takes their words here, and so stops here when the request is no longer wanted. */
    private static final int WORDS_BETWEEN_CHECKS = 200;

    private static final String SEAMS = ":.'’‘·․‧：．＇";

    private Spelling() {}

    /** The folded words of a text, separated by blanks. */
    public static String fold(String text) {
        StringJoiner words = new StringJoiner(" ");
        words(text).forEach(word -> words.add(word.folded()));
        return words.toString();
    }

    /**
     * The LIKE pattern, escaped by {@code !}, for folded texts with this prefix; it matches nothing if the text has no
     * words.
     */
    public static String prefix(String text) {
        String folded = fold(text);
        boolean wordless = folded.isEmpty() && !text.isBlank();
        return wordless ? "!%" : folded + "%"; // a folded text contains no wildcards
    }

    /** The significant words of a text as written, by their stem. */
    public static Map<String, String> stems(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (Word word : words(text)) {
            if (word.significant()) stems.putIfAbsent(word.stem(), word.in(text));
        }
        return stems;
    }

    /** The folded words of a text, in order. */
    public static List<String> foldedWords(String text) {
        return words(text).stream().map(Word::folded).toList();
    }

    /** The words of a text in order; a word has at least one letter or digit. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = WORDS.tokenStream("", plain(text))) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (words.size() % WORDS_BETWEEN_CHECKS == 0) Deadline.check();
                int end = place.endOffset();
                while (end > place.startOffset() && isInvisible(text.charAt(end - 1))) end--;
                if (!token.isEmpty()) words.add(Stems.word(token.toString(), place.startOffset(), end));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * The offset in a word as written after the given number of folded letters and their vowel signs: converts an
     * offset in the folded word to one in the text.
     */
    public static int after(int letters, String word) {
        int least = 0;
        int end = word.length();
        while (least < end) {
            int middle = (least + end) / 2;
            if (letters(word.substring(0, middle)) < letters) least = middle + 1;
            else end = middle;
        }
        while (end < word.length() && isSign(word.charAt(end))) end++;
        return end;
    }

    private static int letters(String start) {
        if (start.isEmpty()) return 0;
        try (TokenStream stream = WHOLE.tokenStream("", plain(start))) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            int letters = stream.incrementToken() ? token.length() : 0;
            stream.end();
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Folds what Lucene's filters leave (letters of Urdu and the Koran, special blanks), one for one, so that offsets
     * stay valid.
     */
    private static String plain(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) letters[i] = isSeam(text, i) ? ' ' : plain(letters[i]);
        return new String(letters);
    }

    /**
     * Whether a sign separates words: those inside Latin words (U.S., it's) separate Arabic ones, which often lack the
     * blank.
     */
    private static boolean isSeam(String text, int at) {
        if (SEAMS.indexOf(text.charAt(at)) < 0) return false;
        int before = at - 1;
        while (before >= 0 && isSign(text.charAt(before))) before--;
        return isArabicLetter(text, before) || isArabicLetter(text, at + 1);
    }

    private static boolean isArabicLetter(String text, int at) {
        if (at < 0 || at >= text.length()) return false;
        char letter = text.charAt(at);
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '\u0671' -> 'ا';
            case '\u06BE', '\u06C0', '\u06D5' -> 'ه';
            case '\u06C3' -> 'ة';
            case '\u200B' -> '\u200D'; // a zero-width space would split a word
            case '\u202F', '_' -> ' '; // a narrow space would join words, as underscores do in hashtags
            default -> letter;
        };
    }

    private static boolean isSign(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ' || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static Analyzer analyzer(String tokenizer) {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer(tokenizer)
                    .addTokenFilter("icuFolding")
                    .addTokenFilter("persianNormalization")
                    .addTokenFilter("arabicNormalization")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
