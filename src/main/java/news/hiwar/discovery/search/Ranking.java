package news.hiwar.discovery.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.ArticleList.Constraint;
import news.hiwar.discovery.search.Search.SearchScope;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.spelling.Word;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Builds the predicates for a query; the index ranks by BM25. */
final class Ranking {
    /** Number of words whose roots, places and neighbours rank; of a long query, most articles match some word anyway. */
    private static final int RANKED_WORDS = 10;

    private final SearchPredicateFactory f;

    Ranking(SearchPredicateFactory f) {
        this.f = f;
    }

    /**
     * At least one word must match, and more matches rank higher; a phrase must match, unless the query is a question.
     *
     * @param unknown the words that the index does not have, for which similar words match
     */
    PredicateFinalStep articles(ParsedQuery query, Set<Word> unknown, SearchScope scope, Instant now) {
        BooleanPredicateClausesStep<?, ?> clauses = f.bool().must(words(query, unknown));
        for (String phrase : query.phrases()) {
            var match = f.phrase().field(IndexMapping.WORDS).matching(phrase);
            if (query.question()) clauses.should(match);
            else clauses.must(match);
        }
        List<Word> first =
                query.words().subList(0, Math.min(RANKED_WORDS, query.words().size()));
        for (Word word : first) {
            float boost = boost(query, word);
            if (word.significant()) match(clauses, IndexMapping.FORMS, Terms.root(word), boost * rootBoost(word));
            match(clauses, IndexMapping.LEAD, word.stem(), boost * Boosts.LEAD);
        }
        for (int i = 1; i < first.size(); i++) near(clauses, first.get(i - 1), first.get(i));
        Boosts.AGES.forEach(age -> clauses.should(f.range()
                .field(IndexMapping.PUBLISHED_AT)
                .atLeast(now.minus(age))
                .constantScore()
                .boost(Boosts.FRESH)));
        filter(clauses, scope);
        return clauses;
    }

    /** Matches articles with any of these terms, with one weight. */
    PredicateFinalStep any(Set<String> terms) {
        BooleanPredicateClausesStep<?, ?> any = f.bool().minimumShouldMatchNumber(1);
        terms.forEach(term -> term(any, term, 1));
        return any;
    }

    private PredicateFinalStep words(ParsedQuery query, Set<Word> unknown) {
        BooleanPredicateClausesStep<?, ?> any = f.bool().minimumShouldMatchNumber(1);
        query.targets().forEach(target -> term(any, Terms.target(target), Boosts.NAME));
        for (Word word : query.words()) {
            float boost = boost(query, word);
            term(any, word.stem(), boost);
            form(any, word.stem(), boost * Boosts.BARE);
            form(any, Terms.skeleton(word), boost * Boosts.SKELETON);
            word.bare().forEach(bare -> term(any, bare, boost * Boosts.BARE));
            word.bare().forEach(bare -> form(any, bare, boost * Boosts.BARE_OF_BOTH));
            if (unknown.contains(word)) fuzzy(any, word.stem());
        }
        for (int i = 1; i < query.words().size(); i++) {
            String joined = Terms.joined(query.words().get(i - 1), query.words().get(i));
            term(any, joined, Boosts.JOINED);
        }
        return any;
    }

    private static float boost(ParsedQuery query, Word word) {
        return query.named().contains(word) ? Boosts.NAMED : 1;
    }

    private static float rootBoost(Word word) {
        return word.root().length() > 2 ? Boosts.ROOT : Boosts.SHORT_ROOT;
    }

    private void term(BooleanPredicateClausesStep<?, ?> any, String term, float boost) {
        match(any, IndexMapping.TEXT, term, boost);
    }

    private void form(BooleanPredicateClausesStep<?, ?> any, String term, float boost) {
        match(any, IndexMapping.FORMS, term, boost);
    }

    private void match(BooleanPredicateClausesStep<?, ?> any, String field, String term, float boost) {
        any.should(f.match().field(field).boost(boost).matching(term));
    }

    private void fuzzy(BooleanPredicateClausesStep<?, ?> any, String term) {
        int edits = term.length() < 5 ? 1 : 2;
        any.should(f.match()
                .field(IndexMapping.TEXT)
                .boost(Boosts.FUZZY)
                .matching(term)
                .fuzzy(edits));
    }

    private void near(BooleanPredicateClausesStep<?, ?> clauses, Word one, Word next) {
        clauses.should(f.phrase()
                .field(IndexMapping.TEXT)
                .boost(Boosts.NEAR)
                .matching(one.stem() + " " + next.stem())
                .slop(Boosts.NEAR_WORDS));
    }

    /** Matches a word of the index, with or without its particles. */
    PredicateFinalStep known(Word word) {
        BooleanPredicateClausesStep<?, ?> any = f.bool().minimumShouldMatchNumber(1);
        term(any, word.stem(), 1);
        word.bare().forEach(bare -> term(any, bare, 1));
        return any;
    }

    private void filter(BooleanPredicateClausesStep<?, ?> clauses, SearchScope scope) {
        for (Constraint constraint : scope.constraints()) {
            clauses.filter(f.terms().field(field(constraint.kind())).matchingAny(constraint.keys()));
        }
        ArticleFilter filter = scope.filter();
        var times = f.range().field(IndexMapping.PUBLISHED_AT);
        if (filter.publishedFrom() != null) clauses.filter(times.atLeast(filter.publishedFrom()));
        if (filter.publishedBefore() != null) clauses.filter(times.lessThan(filter.publishedBefore()));
        if (filter.language() != null) {
            clauses.filter(f.match()
                    .field(IndexMapping.LANGUAGE)
                    .matching(filter.language().name()));
        }
        clauses.filter(f.range().field(IndexMapping.ROW).atMost(scope.newest()));
    }

    private static String field(Kind<?> kind) {
        return kind == Kinds.OUTLET ? IndexMapping.OUTLET : kind.plural();
    }
}
