package news.hiwar.ingestion.imports;

import java.util.List;
import java.util.regex.Pattern;

/** How a text begins, as short as a headline. */
final class OpeningWords {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("(?<=[^\\s\\d][.؟?!])\\s");
    private static final int WORDS = 14;

    private OpeningWords() {}

    static String of(String paragraph) {
        String sentence = END.split(paragraph.strip(), 2)[0];
        List<String> words = BLANKS.splitAsStream(sentence).toList();
        return words.size() <= WORDS ? sentence : String.join(" ", words.subList(0, WORDS)) + " …";
    }
}
