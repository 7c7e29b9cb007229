package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.LinkingResult.TextPosition;

/** A part of an article with its words and sentences, which are found once. */
final class TokenizedPassage {
    private final TextPosition place;
    private final String text;
    private final List<Word> words;

    /** The sentence of each word. */
    private final List<Sentence> sentences;

    /**
     * A sentence, or a part of it.
     *
     * @param from the index of its first word
     * @param to the index after its last word
     */
    record Sentence(TextPosition place, int from, int to) {}

    private TokenizedPassage(TextPosition place, String text, List<Word> words) {
        this.place = place;
        this.text = text;
        this.words = words;
        sentences = sentences();
    }

    static TokenizedPassage of(TextPosition place, String text) {
        return new TokenizedPassage(place, text, Spelling.words(text));
    }

    TextPosition place() {
        return place;
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
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

    /** The sentence around a word. */
    Sentence sentence(int at) {
        return sentences.get(at);
    }

    private List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>(words.size());
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to < words.size() && !isEnd(gap(to))) continue;
            all.addAll(Collections.nCopies(to - from, new Sentence(place, from, to)));
            from = to;
        }
        return all;
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
