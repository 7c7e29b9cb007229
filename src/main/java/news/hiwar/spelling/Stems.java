package news.hiwar.spelling;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Light stems of folded words, Arabic or English. */
final class Stems {
    private static final ArabicStemmer ARABIC = new ArabicStemmer();
    private static final Set<String> STOP_WORDS = Stream.of(
                    ArabicAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet())
            .flatMap(CharArraySet::stream)
            .map(word -> normal(new String((char[]) word)))
            .collect(toUnmodifiableSet());

    /** Two letters tell too little: a particle is taken off only where more is left. */
    private static final int SHORTEST = 3;

    private Stems() {}

    static Word word(String folded, int start, int end) {
        boolean arabic = isArabic(folded.charAt(0));
        String stem = arabic ? arabic(folded) : english(folded);
        return new Word(
                folded, stem, arabic ? bare(folded, stem) : List.of(), start, end, !STOP_WORDS.contains(folded));
    }

    /** Conjunction, preposition and article, each if it is there: one stem for each way to read the beginning. */
    private static List<String> bare(String folded, String stem) {
        Set<String> bare = new LinkedHashSet<>();
        int begin = 0;
        if (begins(folded, begin, "وف")) bare.add(arabic(folded.substring(++begin)));
        if (begins(folded, begin, "بكلس")) {
            boolean to = folded.charAt(begin) == 'ل';
            bare.add(arabic(folded.substring(++begin)));
            if (to && begins(folded, begin, "ل")) bare.add(arabic(folded.substring(begin + 1)));
        }
        bare.remove(stem);
        return List.copyOf(bare);
    }

    private static boolean begins(String folded, int at, String with) {
        return folded.length() - at > SHORTEST && with.indexOf(folded.charAt(at)) >= 0;
    }

    private static String arabic(String folded) {
        char[] letters = folded.toCharArray();
        return new String(letters, 0, ARABIC.stem(letters, letters.length));
    }

    private static String english(String folded) {
        EnglishStemmer stemmer = new EnglishStemmer(); // it keeps the word, so one for each
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String normal(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new ArabicNormalizer().normalize(letters, letters.length));
    }

    private static boolean isArabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
