package news.hiwar.discovery.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Nullable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private record FoundWord(String folded, String written) {}

    private SpellingCorrection() {}

    /** The corrected query; null if there is nothing to correct or no correction is found. */
    static @Nullable String corrected(String typed, Search.Hits hits, List<FoundArticle> found) {
        List<FoundWord> words = found.stream()
                .limit(HITS)
                .flatMap(FoundArticle::texts)
                .flatMap(text -> Spelling.words(text).stream()
                        .filter(Word::significant)
                        .map(word -> new FoundWord(word.folded(), word.in(text))))
                .toList();
        StringBuilder corrected = new StringBuilder(hits.query().text());
        hits.query().words().stream()
                .filter(hits.unknown()::contains)
                .sorted(Comparator.comparing(Word::start).reversed()) // a replacement shifts later offsets
                .forEach(word -> nearest(word.folded(), words)
                        .ifPresent(nearest -> corrected.replace(word.start(), word.end(), nearest)));
        return typed.contentEquals(corrected) ? null : corrected.toString();
    }

    /** Prefers the fewest edits, then the most frequent word. */
    private static Optional<String> nearest(String unknown, List<FoundWord> words) {
        return IntStream.rangeClosed(1, LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE)
                .mapToObj(edits -> new CharacterRunAutomaton(
                        Operations.determinize(new LevenshteinAutomata(unknown, true).toAutomaton(edits), 10_000)))
                .flatMap(near -> words.stream()
                        .filter(word -> near.run(word.folded))
                        .collect(groupingBy(FoundWord::written, counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .stream())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
