package news.hiwar.delivery.responsecache;

import static java.util.Map.entry;

import java.util.Map;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;

/** How long others may cache a response: the smallest hint of the types and fields in it. */
final class Freshness {
    /** Seconds for fields, as {@code Type.field}; types of the graph have theirs in {@link Kinds}. */
    private static final Map<String, Integer> HINTS = Map.ofEntries(
            entry("Query.articles", 30),
            entry("Query.search", 30),
            entry("Query.suggest", 300),
            entry("Query.changes", 10),
            entry("Query.importPreview", 0));

    /** In seconds, where nothing in the answer has a hint. */
    private static final int OTHERWISE = 60;

    private Freshness() {}

    /** @param of a type, or a field as {@code Type.field} */
    static int hint(String of) {
        Integer ofKind = Kinds.named(of).map(Kind::maxAge).orElse(null);
        return ofKind != null ? ofKind : HINTS.getOrDefault(of, Integer.MAX_VALUE);
    }

    /** @param smallest of the hints in an answer */
    static int seconds(int smallest) {
        return smallest == Integer.MAX_VALUE ? OTHERWISE : smallest;
    }
}
