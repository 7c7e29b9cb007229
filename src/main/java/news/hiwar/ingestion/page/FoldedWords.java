package news.hiwar.ingestion.page;

import java.util.List;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;

/** The words of a text without differences of spelling. */
final class FoldedWords {
    private FoldedWords() {}

    static List<String> of(String text) {
        return Spelling.words(text).stream().map(Word::folded).toList();
    }
}
