package news.hiwar.discovery.feed;

import org.eclipse.microprofile.graphql.Description;

@Description("The order of a list of articles, by `publishedAt`.")
public enum ArticleOrder {
    @Description("The newest first.")
    NEWEST,

    @Description("The oldest first.")
    OLDEST
}
