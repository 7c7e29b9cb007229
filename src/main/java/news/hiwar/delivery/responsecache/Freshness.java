package news.hiwar.delivery.responsecache;

import static java.util.Map.entry;

import java.util.Map;

/** How long others may keep an answer: the smallest hint of the types and fields in it. */
final class Freshness {
    /** In seconds, of types and fields: what is written once can be kept for longer than what grows all day. */
    private static final Map<String, Integer> HINTS = Map.ofEntries(
            entry("Article", 60),
            entry("Actor", 300),
            entry("Topic", 300),
            entry("Outlet", 300),
            entry("Dialogue", 300),
            entry("DialogueRound", 300),
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
        return HINTS.getOrDefault(of, Integer.MAX_VALUE);
    }

    /** @param smallest of the hints in an answer */
    static int seconds(int smallest) {
        return smallest == Integer.MAX_VALUE ? OTHERWISE : smallest;
    }
}
