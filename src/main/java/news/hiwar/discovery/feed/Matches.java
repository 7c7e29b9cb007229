package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.discovery.feed.ArticleList.Constraint;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Conditions;

/** Says whether an article would stand in a list. */
public final class Matches {
    private Matches() {}

    /**
     * The article where readers see it and it passes the filter.
     *
     * @throws news.hiwar.platform.relay.UnknownSlug where the filter names what does not exist
     */
    @Nullable
    public static Article find(ArticleFilter filter, long key) {
        Conditions conditions = ArticleList.conditions(ListScope.ALL, filter, Constraint.of(filter), Audience.READERS)
                .and("l.rowId = :key", "key", key);
        return conditions.find("from Article l", Article.class).stream()
                .findFirst()
                .orElse(null);
    }
}
