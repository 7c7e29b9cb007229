package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;

/**
 * A list of articles as it is asked for; equal where the answers are.
 *
 * <p>One member of the filter is the shelf that is walked along, newest or oldest first; the others are checked on the
 * way. So a page is cheap unless the members rarely meet.
 */
record Feed(ArticleFilter filter, ArticleOrder order, PageArguments page, boolean counted, Audience audience) {
    static Feed of(
            @Nullable ArticleFilter filter,
            @Nullable ArticleOrder order,
            PageArguments page,
            boolean counted,
            Audience audience) {
        return new Feed(
                filter == null ? ArticleFilter.NONE : filter,
                order == null ? ArticleOrder.NEWEST : order,
                page,
                counted,
                audience);
    }

    /** Of all articles. */
    Connection<Article> all() {
        List<Constraint> constraints = Constraint.of(filter);
        if (constraints.isEmpty()) return keyset(ListScope.ALL, constraints).page(List.of());
        Constraint walked = constraints.remove(0);
        return keyset(walked.shelf(), constraints).page(walked.scopes());
    }

    /** Of the articles of each of these actors, topics, rounds ... */
    Map<Long, Connection<Article>> pages(ListScope shelf, Collection<Long> scopes) {
        return keyset(shelf, Constraint.of(filter)).pages(scopes);
    }

    private Keyset<Article> keyset(ListScope shelf, List<Constraint> constraints) {
        return new Keyset<>(shelf.listing(order), conditions(shelf, filter, constraints, audience), page, counted);
    }

    /** That an article on a shelf, {@code l}, is seen and passes a filter with these constraints. */
    static Conditions conditions(
            ListScope shelf, ArticleFilter filter, List<Constraint> constraints, Audience audience) {
        Conditions conditions = new Conditions().and(audience.sees("l"));
        for (int i = 0; i < constraints.size(); i++) {
            String scopes = "constraint" + i;
            conditions.and(
                    constraints.get(i).shelf().holds(shelf, scopes),
                    scopes,
                    constraints.get(i).scopes());
        }
        if (filter.language() != null)
            conditions.and(shelf.article + ".language = :language", "language", filter.language());
        if (filter.publishedFrom() != null) conditions.and("l.publishedAt >= :from", "from", filter.publishedFrom());
        if (filter.publishedBefore() != null)
            conditions.and("l.publishedAt < :until", "until", filter.publishedBefore());
        return conditions;
    }
}
