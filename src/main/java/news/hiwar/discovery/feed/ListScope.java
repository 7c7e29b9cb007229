package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.discovery.feed.ArticleList.ArticleOrder;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.Keyset.Listing;

/**
 * What articles are listed by; each scope has an index that is sorted by the time of publication. The paths are HQL, for a
 * row {@code l}.
 */
public enum ListScope {
    ALL("Article l", null, "l"),
    OUTLET("Article l", "l.outlet.rowId", "l"),
    ACTOR("Appearance l", "l.actor.rowId", "l.article"),
    TOPIC("Tagging l", "l.topic.rowId", "l.article"),
    DIALOGUE("DialogueCoverage l", "l.dialogue.rowId", "l.article"),
    ROUND("RoundCoverage l", "l.round.rowId", "l.article");

    final String from;
    final @Nullable String scope;
    final String article;

    ListScope(String from, @Nullable String scope, String article) {
        this.from = from;
        this.scope = scope;
        this.article = article;
    }

    Listing<Article> listing(ArticleOrder order) {
        boolean newestFirst = order == ArticleOrder.NEWEST;
        return new Listing<>(
                Article.class, from, scope, "l.publishedAt", Instant.class, article + ".rowId", newestFirst);
    }
}
