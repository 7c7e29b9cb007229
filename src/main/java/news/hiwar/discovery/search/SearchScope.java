package news.hiwar.discovery.search;

import java.util.List;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.Constraint;
import news.hiwar.graph.visibility.Audience;

/**
 * Among which articles to search.
 *
 * @param newest the key of the newest article when the first page was read: later ones must not move the next pages
 */
record SearchScope(ArticleFilter filter, List<Constraint> constraints, long newest, Audience audience) {}
