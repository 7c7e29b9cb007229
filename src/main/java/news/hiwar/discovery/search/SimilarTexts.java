package news.hiwar.discovery.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.hiwar.discovery.search.IndexDocuments.Text;
import news.hiwar.discovery.search.Search.Hit;
import news.hiwar.discovery.search.SearchIndex.Question;
import news.hiwar.discovery.search.SearchIndex.SearchUnavailable;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.GazetteerCache;

/** Finds articles with similar texts. */
@ApplicationScoped
public class SimilarTexts {
    private static final int NEAREST = 50;

    /** Size of the cache of parsed texts, in bytes. */
    private static final long MEMORY = 32 << 20;

    /** Maximum number of shared words that are returned. */
    private static final int SHARED = 10;

    /** A text that was parsed with the names of that time. */
    private record ParsedText(Text text, Gazetteer names) {}

    private final IndexDocuments documents;
    private final SearchIndex index;
    private final GazetteerCache names;
    private final Cache<ParsedText, SignificantTerms> cache = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .expireAfterAccess(Duration.ofMinutes(10)) // entries with outdated names are not used any more
            .weigher((ParsedText parsed, SignificantTerms terms) -> parsed.text.weight() + terms.weight())
            .build();

    SimilarTexts(IndexDocuments documents, SearchIndex index, GazetteerCache names) {
        this.documents = documents;
        this.index = index;
        this.names = names;
    }

    /**
     * Finds the most similar articles of each article, by key, with their similarity up to 1 for equal texts. Returns nothing while
     * the index is unavailable, since stories are related by other reasons, too.
     */
    public Map<Long, Map<Long, Double>> nearest(Collection<Long> articles, Audience audience) {
        Map<Long, SignificantTerms> terms = terms(articles);
        try {
            return index.ask(asked -> nearest(asked, terms, audience));
        } catch (SearchUnavailable unavailable) {
            return Map.of();
        }
    }

    private static Map<Long, Map<Long, Double>> nearest(
            Question asked, Map<Long, SignificantTerms> terms, Audience audience) {
        return terms.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> nearest(asked, of.getKey(), of.getValue().most().keySet(), audience)));
    }

    /**
     * Finds the significant words that articles share, by two statements for any number of pairs.
     *
     * @param pairs the keys of the other articles, by the key of the article whose spelling is returned
     */
    public Map<Long, Map<Long, List<String>>> shared(Map<Long, Set<Long>> pairs) {
        Map<Long, SignificantTerms> terms = terms(
                Stream.concat(pairs.keySet().stream(), pairs.values().stream().flatMap(Set::stream))
                        .collect(toSet()));
        Map<Long, Map<Long, List<String>>> shared = new HashMap<>();
        pairs.forEach((key, others) -> {
            SignificantTerms own = terms.get(key);
            if (own == null) return; // it was deleted since
            Map<Long, List<String>> words = new HashMap<>();
            others.forEach(other -> words.put(other, shared(own, terms.get(other))));
            shared.put(key, words);
        });
        return shared;
    }

    private static List<String> shared(SignificantTerms own, @Nullable SignificantTerms other) {
        if (other == null) return List.of();
        return own.most().entrySet().stream()
                .filter(term -> other.all().contains(term.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(SHARED)
                .toList();
    }

    private Map<Long, SignificantTerms> terms(Collection<Long> articles) {
        Gazetteer gazetteer = names.gazetteer();
        return documents.texts(articles).stream()
                .collect(toMap(
                        Text::key,
                        text -> cache.get(
                                new ParsedText(text, gazetteer), key -> new SignificantTerms(text, gazetteer))));
    }

    /** The article itself is the first hit, whose score is the maximum. */
    static Map<Long, Double> nearest(Question asked, long key, Set<String> terms, Audience audience) {
        if (terms.isEmpty()) return Map.of();
        List<Hit> hits = asked.session()
                .search(SearchIndex.seenBy(audience))
                .select(Hit::of)
                .where(f -> new Ranking(f).any(terms))
                .failAfter(asked.left(), TimeUnit.MILLISECONDS)
                .fetchHits(NEAREST);
        double whole = hits.stream().mapToDouble(Hit::score).max().orElse(1);
        return hits.stream().filter(hit -> hit.key() != key).collect(toMap(Hit::key, hit -> hit.score() / whole));
    }

    /** The terms of a text, weighted as in the index, to search for similar texts. */
    static final class SignificantTerms {
        /** Maximum number of terms; with fewer, stories of one event are missed, and more do not find others. */
        private static final int MOST = 40;

        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, String> written = new HashMap<>();
        private final Map<String, String> most = new LinkedHashMap<>();

        SignificantTerms(Text text, Gazetteer names) {
            add(text.headline(), Boosts.HEADLINE, names);
            add(text.standfirst(), Boosts.STANDFIRST, names);
            text.paragraphs().forEach(paragraph -> add(paragraph, 1, names));
            counts.entrySet().stream()
                    .sorted(Collections.reverseOrder(
                            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())))
                    .limit(MOST)
                    .forEach(entry -> most.put(entry.getKey(), written.getOrDefault(entry.getKey(), "")));
        }

        private void add(String text, int times, Gazetteer names) {
            List<Word> words = Spelling.words(text);
            for (Word word : words) {
                if (word.significant()) add(word.stem(), word.in(text), times);
            }
            for (NameMatch name : names.find(text, words)) {
                if (Terms.isUnambiguous(name)) {
                    name.targets().forEach(target -> add(Terms.target(target), name.in(text), times));
                }
            }
        }

        private void add(String term, String as, int times) {
            counts.merge(term, times, Integer::sum);
            written.putIfAbsent(term, as);
        }

        /** The most frequent terms, as the text first writes them. */
        Map<String, String> most() {
            return most;
        }

        Set<String> all() {
            return counts.keySet();
        }

        /** Estimated size in bytes. */
        int weight() {
            return 250 * counts.size();
        }
    }
}
