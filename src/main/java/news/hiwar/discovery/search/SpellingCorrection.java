package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hiwar.discovery.search.Search.FoundArticle;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Replaces words that no article has by similar words of the articles that were found. */
final class SpellingCorrection {
    /** Number of hits in whose texts corrections are looked for. */
    private static final int HITS = 10;

    private SpellingCorrection() {}

    /** The corrected query; null if there is nothing to correct or no correction is found. */
    static @Nullable String corrected(String query, Search.Hits hits, List<FoundArticle> found) {
        ParsedQuery sought = hits.sought();
        List<String> texts =
                found.stream().limit(HITS).flatMap(FoundArticle::texts).toList();
        StringBuilder corrected = new StringBuilder(sought.text());
        sought.words().stream()
                .filter(hits.unknown()::contains)
                .sorted(Comparator.comparing(Word::start).reversed()) // a replacement shifts later offsets
                .forEach(word -> {
                    String nearest = nearest(word.folded(), texts);
                    if (nearest != null) corrected.replace(word.start(), word.end(), nearest);
                });
        return query.contentEquals(corrected) ? null : corrected.toString();
    }

    /** Prefers the fewest edits, then the most frequent word. */
    private static @Nullable String nearest(String unknown, List<String> texts) {
        for (int edits = 1; edits <= LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE; edits++) {
            CharacterRunAutomaton near = new CharacterRunAutomaton(
                    Operations.determinize(new LevenshteinAutomata(unknown, true).toAutomaton(edits), 10_000));
            Map<String, Integer> counts = new HashMap<>();
            for (String text : texts) {
                for (Word word : Spelling.words(text)) {
                    if (word.telling() && near.run(word.folded()))
                        counts.merge(text.substring(word.start(), word.end()), 1, Integer::sum);
                }
            }
            if (!counts.isEmpty()) {
                return counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey();
            }
        }
        return null;
    }
}
