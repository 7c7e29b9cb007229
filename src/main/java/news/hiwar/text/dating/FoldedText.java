package news.hiwar.text.dating;

import java.util.Arrays;
import java.util.List;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;

/**
 * A text as the rules match it: folded words with blanks or punctuation between them, and the offsets in the original.
 */
final class FoldedText {
    /** The maximum length of a gap between words of one expression. */
    private static final int LONGEST_GAP = 20;

    final String original;
    final String folded;
    private final List<Word> words;
    private final int[] starts;

    FoldedText(String original) {
        this.original = original;
        this.words = Spelling.words(original);
        this.starts = new int[words.size()];
        StringBuilder all = new StringBuilder();
        int end = 0;
        for (int i = 0; i < starts.length; i++) {
            Word word = words.get(i);
            all.append(gap(original, end, word.start()));
            starts[i] = all.length();
            all.append(word.folded());
            end = word.end();
        }
        this.folded = all.append(gap(original, end, original.length())).toString();
    }

    int words() {
        return starts.length;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return starts[word] + words.get(word).folded().length();
    }

    /** The first word that begins at or after an offset in the folded text. */
    int wordFrom(int place) {
        int at = Arrays.binarySearch(starts, place);
        return at < 0 ? -at - 1 : at;
    }

    /** The offset in the original where the letter at an offset of the folded text begins. */
    int originalStart(int place) {
        int number = wordFrom(place + 1) - 1;
        Word word = words.get(number);
        int letters = place - starts[number];
        return letters == 0 ? word.start() : word.start() + Spelling.after(letters, word.in(original));
    }

    /** The offset in the original where the letter before an offset of the folded text ends. */
    int originalEnd(int place) {
        int number = wordFrom(place) - 1;
        Word word = words.get(number);
        int letters = place - starts[number];
        boolean whole = letters >= word.folded().length();
        return whole ? word.end() : word.start() + Spelling.after(letters, word.in(original));
    }

    private static String gap(String text, int from, int to) {
        if (to - from > LONGEST_GAP) return " | ";
        StringBuilder gap = new StringBuilder();
        for (int i = from; i < to; i++) {
            char sign = sign(text.charAt(i));
            boolean blankAgain = sign == ' ' && !gap.isEmpty() && gap.charAt(gap.length() - 1) == ' ';
            if (sign != 0 && !blankAgain) gap.append(sign);
        }
        return gap.isEmpty() && to > from && from > 0 ? " " : gap.toString();
    }

    private static char sign(char c) {
        if (c == '\n' || c == '\r' || c == '\u2029') return '\n';
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return ' ';
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.MODIFIER_LETTER -> 0;
            case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> c == '+' ? '+' : '-';
            default -> c == '،' ? ',' : "/,.:()؟?!;؛".indexOf(c) >= 0 ? c : '|';
        };
    }
}
