package news.hiwar.text.linking;

import java.util.List;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.LinkingResult.TextPosition;

/** A part of an article and its words. */
record TokenizedPassage(TextPosition place, String text, List<Word> words) {
    static TokenizedPassage of(TextPosition place, String text) {
        return new TokenizedPassage(place, text, Spelling.words(text));
    }

    /** The folded word at an index; empty outside the text. */
    String word(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).folded();
    }

    String written(int at) {
        return text.substring(words.get(at).start(), words.get(at).end());
    }

    /** The text between a word and the one before it; at the ends the rest of the text. */
    String gap(int at) {
        int from = at == 0 ? 0 : words.get(at - 1).end();
        return text.substring(
                from, at == words.size() ? text.length() : words.get(at).start());
    }

    /** Whether only white space separates a word from the one before. */
    boolean follows(int at) {
        return at > 0 && at < words.size() && gap(at).isBlank();
    }

    /** The word directly before, ignoring quotation marks; empty if a sentence or clause begins here. */
    String before(int at) {
        return at > 0 && gap(at).chars().allMatch(c -> Character.isWhitespace(c) || isQuote(c)) ? word(at - 1) : "";
    }

    /** The word at an index if it directly follows the one before; empty otherwise. */
    String after(int last) {
        return follows(last) ? word(last) : "";
    }

    /** Whether words are enclosed in quotation marks or brackets. */
    boolean isEnclosed(int first, int last) {
        String before = gap(first).strip();
        String after = gap(last).strip();
        return !before.isEmpty()
                && !after.isEmpty()
                && isOpening(before.charAt(before.length() - 1))
                && isOpening(after.charAt(0));
    }

    /** The sentence around a word: the index of its first word, and the one after its last. */
    List<Integer> sentence(int at) {
        int from = at;
        while (from > 0 && !isEnd(gap(from))) from--;
        int to = at + 1;
        while (to < words.size() && !isEnd(gap(to))) to++;
        return List.of(from, to);
    }

    private static boolean isEnd(String gap) {
        return gap.chars().anyMatch(c -> ".!?؟؛…\n".indexOf(c) >= 0);
    }

    private static boolean isQuote(int c) {
        return "\"'“”„«»‘’".indexOf(c) >= 0;
    }

    private static boolean isOpening(char c) {
        return isQuote(c) || c == '(' || c == ')';
    }
}
