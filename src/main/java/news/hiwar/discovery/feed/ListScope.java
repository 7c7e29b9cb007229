package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.discovery.feed.ArticleList.ArticleOrder;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.relay.Keyset.Listing;

/**
 * The lists of articles of one kind, such as those of actors, or the list of all articles. Each is a range of an index that
 * is sorted by the time of publication.
 *
 * @param from the entity that is listed, with the alias {@code l}
 * @param key the path of the key of the record that the list belongs to; null for the list of all articles
 * @param article the path of the article
 */
record ListScope(String from, @Nullable String key, String article) {
    static final ListScope ALL = new ListScope("Article l", null, "l");

    static ListScope of(Kind<?> kind) {
        if (kind == Kinds.OUTLET) return new ListScope("Article l", "l.outlet.rowId", "l");
        LinkType<?> link = kind.link();
        return new ListScope(link.entityName() + " l", "l." + link.target() + ".rowId", "l.article");
    }

    Listing<Article> listing(ArticleOrder order) {
        boolean newestFirst = order == ArticleOrder.NEWEST;
        return new Listing<>(Article.class, from, key, "l.publishedAt", Instant.class, article + ".rowId", newestFirst);
    }
}
