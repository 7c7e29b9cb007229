package news.hiwar.platform.spelling;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** The minimum number of letters that must remain when a particle is removed. */
    private static final int MIN_STEM_LENGTH = 3;

    /** Suffixed pronouns, tanween and endings of verbs, the longest first. */
    private static final List<String> ENDINGS = List.of("هما", "هم", "نا", "وا", "كم", "ا", "ت");

    private static final Pattern VOWELS = Pattern.compile("[اويه]");

    /** Prefixes of verbs and of nouns derived from them, and particles that the stem may still have. */
    private static final Pattern FORMATIVE = Pattern.compile("^(است|[يت]ست|[يتنامبلوف])(?=...)");

    private static final Pattern WEAK = Pattern.compile("[اويء]");

    private Stems() {}

    static Word word(String folded, int start, int end) {
        boolean arabic = isArabic(folded.charAt(0));
        String stem = arabic ? arabic(folded) : english(folded);
        return new Word(
                folded,
                stem,
                arabic ? bare(folded, stem) : List.of(),
                arabic ? skeleton(stem) : stem,
                arabic ? root(stem) : stem,
                start,
                end,
                !STOP_WORDS.contains(folded));
    }

    private static String skeleton(String stem) {
        String skeleton = stem.charAt(0) + VOWELS.matcher(stem.substring(1)).replaceAll("");
        return skeleton.length() < 2 ? stem : skeleton;
    }

    /** The stems without conjunction, preposition and article: one for each way to read the beginning of the word. */
    private static List<String> bare(String folded, String stem) {
        Set<String> bare = new LinkedHashSet<>();
        int begin = 0;
        if (begins(folded, begin, "وف")) bare.add(arabic(folded.substring(++begin)));
        if (begins(folded, begin, "بكلس")) {
            boolean to = folded.charAt(begin) == 'ل';
            bare.add(arabic(folded.substring(++begin)));
            if (to && begins(folded, begin, "ل")) bare.add(arabic(folded.substring(begin + 1)));
        }
        List.copyOf(bare).forEach(part -> bare.addAll(deeper(part)));
        bare.addAll(deeper(stem));
        bare.remove(stem);
        return List.copyOf(bare);
    }

    /** The stem without an ending that the stemmer leaves, and without the prefix of a verb. */
    private static List<String> deeper(String stem) {
        List<String> deeper = new ArrayList<>();
        String endless = endless(stem);
        if (!endless.equals(stem)) deeper.add(endless);
        if ("يتن".indexOf(stem.charAt(0)) >= 0 && stem.length() > MIN_STEM_LENGTH) deeper.add(stem.substring(1));
        return deeper;
    }

    private static String endless(String stem) {
        return ENDINGS.stream()
                .filter(ending -> stem.endsWith(ending) && stem.length() - ending.length() >= MIN_STEM_LENGTH)
                .findFirst()
                .map(ending -> stem.substring(0, stem.length() - ending.length()))
                .orElse(stem);
    }

    private static String root(String stem) {
        String core = FORMATIVE.matcher(endless(stem)).replaceFirst("");
        String root = WEAK.matcher(core).replaceAll("");
        return root.length() < 2 ? core : root;
    }

    private static boolean begins(String folded, int at, String with) {
        return folded.length() - at > MIN_STEM_LENGTH && with.indexOf(folded.charAt(at)) >= 0;
    }

    /** Stems an Arabic word; a hamza at its end is ignored, since it is often omitted: الكهرباء, الكهربا. */
    private static String arabic(String folded) {
        char[] letters = folded.toCharArray();
        boolean hamza = letters.length > MIN_STEM_LENGTH && letters[letters.length - 1] == 'ء';
        return new String(letters, 0, ARABIC.stem(letters, hamza ? letters.length - 1 : letters.length));
    }

    private static String english(String folded) {
        EnglishStemmer stemmer = new EnglishStemmer(); // it has state, so one for each word
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
