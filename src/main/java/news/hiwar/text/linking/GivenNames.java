package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;

/**
 * The given names directly before a family name.
 *
 * @param first the index of the first given name
 * @param start their start in the text
 */
record GivenNames(List<String> names, int first, int start) {
    /** The maximum number of given names: names of father and grandfathers follow one's own. */
    private static final int MAX_NAMES = 8;

    static GivenNames before(NameOccurrence family, Gazetteer gazetteer) {
        TokenizedPassage passage = family.passage();
        int first = family.found().first();
        int start = family.found().start();
        List<String> names = new ArrayList<>();
        while (family.isBare() && names.size() < MAX_NAMES && passage.follows(first)) {
            int at = first - 1;
            boolean compound = at > 0 && passage.follows(at) && isParticle(bare(passage.word(at - 1)));
            if (compound) at--;
            else if (!isGiven(passage, at, gazetteer)) break;
            String word = passage.word(at);
            String given = bare(word);
            start = passage.words().get(at).start();
            if (given.length() < word.length()) {
                start += Spelling.after(word.length() - given.length(), passage.written(at));
            }
            names.add(0, compound ? given + " " + passage.word(at + 1) : given);
            first = at;
            if (given.length() < word.length()) break;
        }
        return new GivenNames(names, first, start);
    }

    private static boolean isGiven(TokenizedPassage passage, int at, Gazetteer gazetteer) {
        String word = passage.word(at);
        if (passage.written(at).endsWith("ى") && word.endsWith("علي")) return false; // على is a preposition
        if (WordList.GIVEN_NAMES.has(bare(word)) || gazetteer.isGiven(bare(word))) return true;
        boolean capital = word.charAt(0) < 0x250
                && Character.isUpperCase(passage.written(at).charAt(0));
        return capital
                && passage.follows(at)
                && !WordList.TITLES.has(word); // at the beginning of a sentence every word is
    }

    /** The word without a conjunction or preposition if that is a given name, otherwise the word itself. */
    private static String bare(String word) {
        for (CliticSegmentation segmentation : CliticSegmentation.of(word)) {
            boolean name = WordList.GIVEN_NAMES.has(segmentation.word()) || isParticle(segmentation.word());
            if (name && !segmentation.article()) return segmentation.word();
        }
        return word;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether the first of them is one of the given names of a person. */
    boolean fits(Set<String> given) {
        return !names.isEmpty() && given.contains(names.get(0));
    }

    /** The index of the first word of each part of a name; particles such as ابن belong to the next word. */
    static List<Integer> partStarts(List<String> folded) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            if (i == 0 || !isParticle(folded.get(i - 1))) starts.add(i);
        }
        return starts;
    }

    static boolean isParticle(String folded) {
        return WordList.NAME_PARTICLES.has(folded);
    }
}
