package news.hiwar.delivery.following;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import news.hiwar.delivery.following.ChangeLogFollower.ArticleChangeEvent;
import news.hiwar.delivery.following.ChangesApi.ChangeKind;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.ArticleList;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/**
 * Subscriptions. Each event is a separate execution on a worker thread, so that no state of earlier events is kept; the stream
 * that a method returns has this one event, or none.
 */
@GraphQLApi
public class SubscriptionsApi {
    private final Context context;

    SubscriptionsApi(Context context) {
        this.context = context;
    }

    @Subscription
    @Description("Emits each article when it is published.")
    public Multi<Article> articlePublished(
            @Nullable @Description("Filter of the articles; all articles by default.") ArticleFilter filter) {
        ArticleChangeEvent event = event();
        Article article = event != null && event.kind() != ChangeKind.CREATED ? null : find(filter, event);
        return article == null ? Multi.createFrom().empty() : Multi.createFrom().item(article);
    }

    @Subscription
    @Description(
            "Emits each change of a published article: publication, update and withdrawal. Withdrawals are emitted regardless"
                    + " of the filter.")
    public Multi<ArticleChange> articleChanged(
            @Nullable @Description("Filter of the articles; all articles by default.") ArticleFilter filter) {
        ArticleChangeEvent event = event();
        Article article = event != null && event.kind() == ChangeKind.DELETED ? null : find(filter, event);
        if (event == null || (article == null && event.kind() != ChangeKind.DELETED)) {
            return Multi.createFrom().empty();
        }
        String id = new GlobalId(Article.class.getSimpleName(), event.slug()).toString();
        return Multi.createFrom().item(new ArticleChange(event.kind(), id, article));
    }

    @Nullable
    private ArticleChangeEvent event() {
        return context.unwrap(DataFetchingEnvironment.class).getGraphQlContext().get(ArticleChangeEvent.KEY);
    }

    /** Finds the article of an event if it passes the filter; validates the filter also without an event. */
    @Nullable
    private static Article find(@Nullable ArticleFilter filter, @Nullable ArticleChangeEvent event) {
        ArticleFilter wanted = filter == null ? ArticleFilter.NONE : filter;
        long key = event == null ? -1 : event.key();
        return QuarkusTransaction.requiringNew().call(() -> ArticleList.findMatching(wanted, key));
    }

    @Description("A change of an article that readers see.")
    @Type("ArticleChange")
    public record ArticleChange(
            @Description("Whether the article was published, updated or withdrawn.")
            ChangeKind kind,

            @Id @Description("The id of the article, also if it is no longer published.")
            String id,

            @Nullable @Description("The article as it is now; null if it is no longer published.")
            Article article) {}
}
