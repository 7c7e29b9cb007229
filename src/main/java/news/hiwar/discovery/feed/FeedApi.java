package news.hiwar.discovery.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import news.hiwar.discovery.feed.ArticleList.ArticleOrder;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.PageArguments;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class FeedApi {
    private final Selection selection;
    private final Preview preview;

    FeedApi(Selection selection, Preview preview) {
        this.selection = selection;
        this.preview = preview;
    }

    @Query
    @Description("Published articles by publication time, newest first by default.")
    public Connection<Article> articles(
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        PageArguments page = PageArguments.of(first, after, last, before);
        return ArticleList.of(filter, order, page, selection.has("totalCount"), preview.audience())
                .load();
    }
}
