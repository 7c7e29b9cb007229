package news.hiwar.discovery.feed;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.discovery.feed.ArticleList.ArticleOrder;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.Keyset.Listing;

/** What articles can be listed by, each an index of its own that is sorted by the time of publication. */
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

    /** The condition that an article listed by another shelf stands on one of this shelf's scopes, too. */
    String holds(ListScope other, String scopes) {
        if (this == OUTLET) return other.article + ".outlet.rowId in :" + scopes;
        return "exists (select 1 from %s where l2.article = %s and %s in :%s)"
                .formatted(
                        from.replace(" l", " l2"),
                        other.article,
                        requireNonNull(scope).replace("l.", "l2."),
                        scopes);
    }
}
