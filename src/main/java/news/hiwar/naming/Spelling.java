package news.hiwar.naming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Makes spellings of one word alike: hamza seats, endings, vowel signs, digits, capitals. */
public final class Spelling {
    private static final Analyzer WORDS = words();
    private static final Analyzer STEMS = new ArabicAnalyzer();

    private Spelling() {}

    /** The words of a text, each folded, with one blank between them. */
    public static String fold(String text) {
        StringJoiner words = new StringJoiner(" ");
        read(WORDS, text, (token, word) -> words.add(token));
        return words.toString();
    }

    /** The LIKE pattern, escaped by {@code !}, of folded texts that begin as this one does: none where it has no words. */
    public static String prefix(String text) {
        String folded = fold(text);
        boolean wordless = folded.isEmpty() && !text.isBlank();
        return wordless ? "!%" : folded.replaceAll("[_%]", "!$0") + "%";
    }

    /** The telling words of a text as it writes them, by what they are without their spelling and endings. */
    public static Map<String, String> stems(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        read(STEMS, text, (token, word) -> stems.putIfAbsent(token, word));
        return stems;
    }

    private static void read(Analyzer analyzer, String text, BiConsumer<String, String> tokenAndWord) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokenAndWord.accept(token.toString(), text.substring(place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer words() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("decimalDigit")
                    .addTokenFilter("arabicNormalization")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
