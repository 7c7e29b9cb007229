package news.hiwar.discovery.search;

import java.time.Instant;
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
    private final SearchPredicateFactory f;

    Ranking(SearchPredicateFactory f) {
        this.f = f;
    }

    /**
     * At least one word must match, and more matches rank higher; a phrase must match, unless the query is a question.
     *
     * @param unknown the words that the index does not have, for which similar words match
     */
    PredicateFinalStep articles(ParsedQuery sought, Set<Word> unknown, SearchScope wanted, Instant now) {
        BooleanPredicateClausesStep<?, ?> query = f.bool().must(words(sought, unknown));
        for (String phrase : sought.phrases()) {
            var there = f.phrase().field(IndexMapping.WORDS).matching(phrase);
            if (sought.question()) query.should(there);
            else query.must(there);
        }
        for (Word word : sought.words()) {
            float boost = boost(sought, word);
            if (word.telling()) match(query, IndexMapping.FORMS, Terms.root(word), boost * rootBoost(word));
            match(query, IndexMapping.LEAD, word.stem(), boost * Boosts.LEAD);
        }
        for (int i = 1; i < sought.words().size(); i++) {
            near(query, sought.words().get(i - 1), sought.words().get(i));
        }
        Boosts.AGES.forEach(age -> query.should(f.range()
                .field(IndexMapping.PUBLISHED_AT)
                .atLeast(now.minus(age))
                .constantScore()
                .boost(Boosts.FRESH)));
        filter(query, wanted);
        return query;
    }

    /** Matches articles with any of these terms, with one weight. */
    PredicateFinalStep any(Set<String> terms) {
        BooleanPredicateClausesStep<?, ?> any = f.bool().minimumShouldMatchNumber(1);
        terms.forEach(term -> term(any, term, 1));
        return any;
    }

    private PredicateFinalStep words(ParsedQuery sought, Set<Word> unknown) {
        BooleanPredicateClausesStep<?, ?> any = f.bool().minimumShouldMatchNumber(1);
        sought.targets().forEach(target -> term(any, Terms.target(target), Boosts.NAME));
        for (Word word : sought.words()) {
            float boost = boost(sought, word);
            term(any, word.stem(), boost);
            form(any, word.stem(), boost * Boosts.BARE);
            form(any, Terms.skeleton(word), boost * Boosts.SKELETON);
            word.bare().forEach(bare -> term(any, bare, boost * Boosts.BARE));
            word.bare().forEach(bare -> form(any, bare, boost * Boosts.BARE_OF_BOTH));
            if (unknown.contains(word)) fuzzy(any, word.stem());
        }
        for (int i = 1; i < sought.words().size(); i++) {
            String joined =
                    Terms.joined(sought.words().get(i - 1), sought.words().get(i));
            term(any, joined, Boosts.JOINED);
        }
        return any;
    }

    private static float boost(ParsedQuery sought, Word word) {
        return sought.named().contains(word) ? Boosts.NAMED : 1;
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

    private void near(BooleanPredicateClausesStep<?, ?> query, Word one, Word next) {
        query.should(f.phrase()
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

    private void filter(BooleanPredicateClausesStep<?, ?> query, SearchScope wanted) {
        for (Constraint constraint : wanted.constraints()) {
            query.filter(f.terms().field(field(constraint.kind())).matchingAny(constraint.keys()));
        }
        ArticleFilter filter = wanted.filter();
        if (filter.language() != null) {
            query.filter(f.match()
                    .field(IndexMapping.LANGUAGE)
                    .matching(filter.language().name()));
        }
        if (filter.publishedFrom() != null) {
            query.filter(f.range().field(IndexMapping.PUBLISHED_AT).atLeast(filter.publishedFrom()));
        }
        if (filter.publishedBefore() != null) {
            query.filter(f.range().field(IndexMapping.PUBLISHED_AT).lessThan(filter.publishedBefore()));
        }
        query.filter(f.range().field(IndexMapping.ROW).atMost(wanted.newest()));
    }

    private static String field(Kind<?> kind) {
        return kind == Kinds.OUTLET ? IndexMapping.OUTLET : kind.plural();
    }
}
