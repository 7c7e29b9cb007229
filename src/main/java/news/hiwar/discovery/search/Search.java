package news.hiwar.discovery.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.ArticleList.Constraint;
import news.hiwar.discovery.search.SearchApi.SearchCursor;
import news.hiwar.discovery.search.SearchFacets.Facets;
import news.hiwar.discovery.search.SearchIndex.Question;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;

/** Executes searches in the index. */
@ApplicationScoped
class Search {
    /** Maximum number of values of a facet. */
    private static final int FACETS = 10;

    private static final List<String> FACETED = List.of(IndexMapping.ACTORS, IndexMapping.TOPICS, IndexMapping.OUTLET);

    /** Number of words up to which the engine saves time by skipping hits that cannot be among the best. */
    private static final int PRUNED_WORDS = 4;

    /** Number of words that tell in which keyboard layout a query was typed. */
    private static final int LAYOUT_WORDS = 4;

    /** Maximum number of words for which similar words are tried. */
    private static final int CORRECTED_WORDS = 5;

    /** Minimum length of a word for which similar words are tried. */
    private static final int SHORT = 2;

    record Hit(long key, float score) {
        static ProjectionFinalStep<Hit> of(SearchProjectionFactory<?, ?> f) {
            return f.composite()
                    .from(f.field(IndexMapping.ROW, Long.class), f.score())
                    .as(Hit::new);
        }
    }

    /** The part of the result that is requested. */
    record Part(int offset, int size, boolean counted, boolean faceted) {}

    /**
     * The hits of a page, whether there are more, and the counts of all hits.
     *
     * @param query the query that was finally executed
     * @param unknown the words of the query that the index does not have and that may be misspelt
     */
    record Hits(ParsedQuery query, Set<Word> unknown, List<Hit> page, boolean more, long total, Facets facets) {}

    private final SearchIndex index;
    private final Clock clock;

    Search(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    Hits find(String text, Gazetteer names, SearchScope scope, Part part) {
        return index.ask(asked -> find(asked, text, names, scope, part));
    }

    private Hits find(Question asked, String text, Gazetteer names, SearchScope scope, Part part) {
        ParsedQuery query = parse(asked, text, names, scope.audience());
        Set<Word> unknown = unknown(asked, query.words().stream().filter(Search::mayBeMistyped), scope.audience());
        if (query.isEmpty()) return new Hits(query, unknown, List.of(), false, 0, Facets.NONE);
        SearchResult<Hit> result = execute(asked, query, unknown, scope, part);
        if (result.total().hitCountLowerBound() == 0)
            result = execute(asked, query.withCommonWords(), Set.of(), scope, part);
        List<Hit> hits = result.hits();
        return new Hits(
                query,
                unknown,
                hits.subList(0, Math.min(part.size, hits.size())),
                hits.size() > part.size,
                part.counted ? result.total().hitCount() : 0,
                part.faceted ? facets(result) : Facets.NONE);
    }

    /** Tries the query as if it was typed with Latin keyboard layout, if the index has none of its first words. */
    private static ParsedQuery parse(Question asked, String text, Gazetteer names, Audience audience) {
        ParsedQuery query = ParsedQuery.in(text, names);
        if (!Keyboard.isLatin(text) || hasSome(asked, query, audience)) return query;
        ParsedQuery converted = ParsedQuery.in(Keyboard.arabic(text), names);
        return hasSome(asked, converted, audience) ? converted : query;
    }

    private static boolean hasSome(Question asked, ParsedQuery query, Audience audience) {
        return query.words().stream().limit(LAYOUT_WORDS).anyMatch(word -> !isUnknown(asked, word, audience));
    }

    /** Excludes numbers and short words. */
    private static boolean mayBeMistyped(Word word) {
        return ParsedQuery.isSignificant(word)
                && word.folded().length() > SHORT
                && word.folded().chars().allMatch(Character::isLetter);
    }

    private static Set<Word> unknown(Question asked, Stream<Word> words, Audience audience) {
        return words.filter(word -> isUnknown(asked, word, audience))
                .limit(CORRECTED_WORDS)
                .collect(toSet());
    }

    private static boolean isUnknown(Question asked, Word word, Audience audience) {
        return asked.session()
                        .search(SearchIndex.seenBy(audience))
                        .where(f -> new Ranking(f).known(word))
                        .totalHitCountThreshold(1)
                        .failAfter(asked.left(), TimeUnit.MILLISECONDS)
                        .fetch(0)
                        .total()
                        .hitCountLowerBound()
                == 0;
    }

    private SearchResult<Hit> execute(
            Question asked, ParsedQuery query, Set<Word> unknown, SearchScope scope, Part part) {
        var search = asked.session()
                .search(SearchIndex.seenBy(scope.audience()))
                .select(Hit::of)
                .where(f -> new Ranking(f).articles(query, unknown, scope, thisMinute()))
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field(IndexMapping.PUBLISHED_AT).desc())
                        .add(f.field(IndexMapping.ROW).desc()));
        if (part.faceted) {
            FACETED.forEach(field -> search.aggregation(
                    facet(field), f -> f.terms().field(field, Long.class).maxTermCount(FACETS)));
        }
        boolean pruned = !part.counted && query.words().size() <= PRUNED_WORDS;
        if (pruned) search.totalHitCountThreshold(part.offset + part.size + 1L);
        search.failAfter(asked.left(), TimeUnit.MILLISECONDS);
        return search.fetch(part.offset, Math.min(part.size + 1, SearchCursor.DEEPEST - part.offset));
    }

    /** The current time, equal for all searches of a minute: so results are cached for a minute at most. */
    private Instant thisMinute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Facets facets(SearchResult<Hit> result) {
        return new Facets(FACETED.stream().collect(toMap(field -> field, field -> result.aggregation(facet(field)))));
    }

    private static AggregationKey<Map<Long, Long>> facet(String field) {
        return AggregationKey.of(field);
    }

    /**
     * A hit with its article.
     *
     * @param rank the position among all hits, from 1
     * @param paragraphs the paragraphs of the body; empty if they are not needed
     */
    record FoundArticle(int rank, float score, Article article, List<String> paragraphs) {
        Stream<String> texts() {
            return Stream.concat(Stream.of(article.headline, article.standfirst), paragraphs.stream());
        }
    }

    /**
     * The articles to search in.
     *
     * @param newest the key of the newest article when the first page was read; later articles are excluded from further pages
     */
    record SearchScope(ArticleFilter filter, List<Constraint> constraints, long newest, Audience audience) {}
}
