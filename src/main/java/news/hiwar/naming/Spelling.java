package news.hiwar.naming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes spellings of one word alike: hamza seats, endings, vowel signs, digits, capitals. */
public final class Spelling {
    private static final Analyzer WORDS = words();
    private static final Analyzer STEMS = new ArabicAnalyzer();

    private Spelling() {}

    /** The words of a text, each folded, with one blank between them. */
    public static String fold(String text) {
        return String.join(" ", tokens(WORDS, text));
    }

    /** The LIKE pattern, escaped by {@code !}, of folded texts that begin as this one does. */
    public static String prefix(String text) {
        return fold(text).replaceAll("[_%]", "!$0") + "%";
    }

    /** The telling words of a text, folded and stemmed, in the order in which they stand there. */
    public static List<String> stems(String text) {
        return tokens(STEMS, text);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
            return tokens;
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
