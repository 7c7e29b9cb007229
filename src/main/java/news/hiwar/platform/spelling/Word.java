package news.hiwar.platform.spelling;

import java.util.List;

/**
 * A word of a text.
 *
 * @param folded without differences of spelling
 * @param stem the folded word without article, endings and the particle that the stemmer knows
 * @param bare other stems that it may have, without leading particles and further endings: ببغداد has بغداد
 * @param skeleton its first letter and its consonants, which plurals and foreign names keep: ترامب and ترمب have ترمب
 * @param root the consonants left of the stem without what verbs and nouns are formed with: قيادة and يقود have قد
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it has ended
 * @param telling false for words that every text has
 */
public record Word(
        String folded,
        String stem,
        List<String> bare,
        String skeleton,
        String root,
        int start,
        int end,
        boolean telling) {}
