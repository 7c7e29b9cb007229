package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to segment a folded word: conjunction, preposition and article are written together with the next word.
 *
 * @param skipped the number of letters before the word
 * @param word the rest
 * @param article whether the article was removed, too
 */
record CliticSegmentation(int skipped, String word, boolean article) {
    private static final int MIN_WORD_LENGTH = 3;

    /** All segmentations, the whole word first. */
    static List<CliticSegmentation> of(String folded) {
        char first = folded.charAt(0);
        if ("وفبكلا".indexOf(first) < 0 || folded.length() <= MIN_WORD_LENGTH)
            return List.of(new CliticSegmentation(0, folded, false));
        List<CliticSegmentation> segmentations = new ArrayList<>();
        add(segmentations, folded, 0);
        if (first == 'و' || first == 'ف') add(segmentations, folded, 1);
        return segmentations;
    }

    private static void add(List<CliticSegmentation> segmentations, String folded, int at) {
        plain(segmentations, folded, at);
        if (folded.length() - at <= MIN_WORD_LENGTH || "بكل".indexOf(folded.charAt(at)) < 0) return;
        plain(segmentations, folded, at + 1);
        if (folded.startsWith("لل", at)) { // after ل the alef of the article is omitted, and one of three ل
            segmentations.add(new CliticSegmentation(at + 2, "ال" + folded.substring(at + 2), false));
            segmentations.add(new CliticSegmentation(at + 1, "ال" + folded.substring(at + 1), false));
            segmentations.add(new CliticSegmentation(at + 2, folded.substring(at + 2), true));
        }
    }

    private static void plain(List<CliticSegmentation> segmentations, String folded, int at) {
        segmentations.add(new CliticSegmentation(at, folded.substring(at), false));
        boolean article = folded.startsWith("ال", at) && folded.length() - at > MIN_WORD_LENGTH + 1;
        if (article) segmentations.add(new CliticSegmentation(at + 2, folded.substring(at + 2), true));
    }
}
