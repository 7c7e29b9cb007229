package news.hiwar.platform.spelling;

import java.util.List;

/**
 * A word of a text.
 *
 * @param folded the word without differences of spelling
 * @param stem the folded word without article, endings and the particle that the stemmer knows
 * @param bare other possible stems, without leading particles and further endings: ببغداد has بغداد
 * @param skeleton its first letter and consonants, which plurals and transliterations keep: ترامب and ترمب have ترمب
 * @param root the consonants of the stem without the letters that form verbs and nouns: قد of قيادة and يقود
 * @param start its start in the text, in UTF-16 code units
 * @param end its end, exclusive
 * @param significant false for stop words
 */
public record Word(
        String folded,
        String stem,
        List<String> bare,
        String skeleton,
        String root,
        int start,
        int end,
        boolean significant) {

    /** The word as its text writes it. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
