package news.hiwar.search;

import java.util.List;
import news.hiwar.feed.ArticleFilter;
import news.hiwar.feed.Constraint;
import news.hiwar.staff.Audience;

/**
 * Among which articles to search.
 *
 * @param newest the key of the newest article when the first page was read: later ones must not move the next pages
 */
record Wanted(ArticleFilter filter, List<Constraint> constraints, long newest, Audience audience) {}
