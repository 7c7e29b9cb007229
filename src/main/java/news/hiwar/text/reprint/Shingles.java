package news.hiwar.text.reprint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;

/**
 * The shingles of a text: hashes of its sequences of three folded words, sorted. Three words are few enough that single
 * changed words leave most sequences unchanged, and enough that two texts do not share them by chance.
 */
public final class Shingles {
    private static final int WORDS = 3;

    /** Two texts with a likeness of 0.6 share a pair of minima with 36 %, and one of ten pairs with 98.8 %. */
    static final int BANDS = 10;

    private static final int ROWS = 2;

    private final long[] runs;
    private final Set<Long> bands;

    private Shingles(long[] runs) {
        this.runs = runs;
        bands = bandsOf(runs);
    }

    /** The shingles of a body, without headline and standfirst, which reprints change first. */
    public static Shingles of(Collection<String> paragraphs) {
        List<String> words = Spelling.words(String.join("\n", paragraphs)).stream()
                .map(Word::folded)
                .toList();
        long[] runs = new long[words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1)];
        for (int start = 0; start < runs.length; start++) {
            for (String word : words.subList(start, Math.min(start + WORDS, words.size()))) {
                runs[start] = mix(runs[start] * 31 + number(word));
            }
        }
        return new Shingles(LongStream.of(runs).sorted().distinct().toArray());
    }

    /** The Jaccard similarity of two texts: 0 without common shingles, 1 with the same ones. */
    double likeness(Shingles other) {
        int shared = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
            int order = Long.compare(runs[i], other.runs[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        int all = runs.length + other.runs.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /**
     * Hashes that similar texts have in common (MinHash): each is made of the least shingles under two orders, so that
     * two texts share one with a probability of their likeness squared.
     */
    Set<Long> bands() {
        return bands;
    }

    private static Set<Long> bandsOf(long[] runs) {
        Set<Long> bands = new TreeSet<>();
        for (int band = 0; band < BANDS && runs.length > 0; band++) {
            long number = band;
            for (int row = 0; row < ROWS; row++) {
                long order = mix(1 + band * ROWS + row);
                long least = Long.MAX_VALUE;
                for (long run : runs) least = Math.min(least, mix(run ^ order));
                number = mix(number * 31 + least);
            }
            bands.add(number);
        }
        return bands;
    }

    private static long number(String word) {
        long number = 0;
        for (int i = 0; i < word.length(); i++) number = number * 0x100000001B3L + word.charAt(i);
        return number;
    }

    /** The finaliser of SplitMix64, which distributes numbers evenly. */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
