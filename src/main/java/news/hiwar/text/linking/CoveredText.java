package news.hiwar.text.linking;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The characters that links cover, for each key: finds an overlap without comparing each link with each other. */
public final class CoveredText<K> {
    private final Map<K, BitSet> covered = new HashMap<>();

    public void add(K key, int start, int end) {
        covered.computeIfAbsent(key, first -> new BitSet()).set(start, end);
    }

    public boolean overlaps(K key, int start, int end) {
        BitSet some = covered.get(key);
        if (some == null) return false;
        int next = some.nextSetBit(start);
        return next >= 0 && next < end;
    }
}
