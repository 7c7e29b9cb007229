package news.hiwar.delivery.following;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import news.hiwar.delivery.following.ChangeLogFollower.ArticleChangeEvent;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.Matches;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/**
 * What can be subscribed to. The edge executes a subscription anew for each event, on a thread that may wait, so that
 * nothing of an earlier event is remembered; the stream that is returned has that one event, or none.
 */
@GraphQLApi
public class SubscriptionsApi {
    private final Context context;

    SubscriptionsApi(Context context) {
        this.context = context;
    }

    @Subscription
    @Description("Articles as they are published.")
    public Multi<Article> articlePublished(
            @Nullable @Description("Which ones; all of them unless given.") ArticleFilter filter) {
        ArticleChangeEvent event = event();
        Article article = event != null && event.kind() != ChangeKind.CREATED ? null : find(filter, event);
        return article == null ? Multi.createFrom().empty() : Multi.createFrom().item(article);
    }

    @Subscription
    @Description("Articles as they are published, changed and withdrawn; of those withdrawn all are told, whatever the"
            + " filter, as nothing is known of them any more.")
    public Multi<ArticleChange> articleChanged(
            @Nullable @Description("Which ones; all of them unless given.") ArticleFilter filter) {
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

    /** Checks the filter in any case. */
    @Nullable
    private static Article find(@Nullable ArticleFilter filter, @Nullable ArticleChangeEvent event) {
        ArticleFilter wanted = filter == null ? ArticleFilter.NONE : filter;
        long key = event == null ? -1 : event.key();
        return QuarkusTransaction.requiringNew().call(() -> Matches.find(wanted, key));
    }

    @Description("That readers see an article differently.")
    @Type("ArticleChange")
    public record ArticleChange(
            @Description("What has become of it.") ChangeKind kind,

            @Id @Description("Its id, also where it is not there any more.")
            String id,

            @Nullable @Description("The article as it is now; null where readers do not see it any more.")
            Article article) {}
}
