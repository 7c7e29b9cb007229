package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import news.hiwar.discovery.feed.ArticleList.ArticleOrder;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** Lists of the articles of an actor, a topic, a dialogue, a round or an outlet. */
@GraphQLApi
public class ArticleListsApi {
    private final Batches batches;
    private final Selection selection;
    private final Preview preview;

    ArticleListsApi(Batches batches, Selection selection, Preview preview) {
        this.batches = batches;
        this.selection = selection;
        this.preview = preview;
    }

    @Description("Articles in which the actor appears.")
    public CompletionStage<Connection<Article>> articles(
            @Source Actor actor,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return listOf(Kinds.ACTOR, actor, filter, order, PageArguments.of(first, after, last, before));
    }

    @Description("Articles about the topic or a narrower one.")
    public CompletionStage<Connection<Article>> articles(
            @Source Topic topic,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return listOf(Kinds.TOPIC, topic, filter, order, PageArguments.of(first, after, last, before));
    }

    @Description("Articles that cover a round of the dialogue.")
    public CompletionStage<Connection<Article>> articles(
            @Source Dialogue dialogue,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return listOf(Kinds.DIALOGUE, dialogue, filter, order, PageArguments.of(first, after, last, before));
    }

    @Description("Articles that cover the round.")
    public CompletionStage<Connection<Article>> articles(
            @Source DialogueRound round,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return listOf(Kinds.ROUND, round, filter, order, PageArguments.of(first, after, last, before));
    }

    @Description("Articles that the outlet published.")
    public CompletionStage<Connection<Article>> articles(
            @Source Outlet outlet,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return listOf(Kinds.OUTLET, outlet, filter, order, PageArguments.of(first, after, last, before));
    }

    private CompletionStage<Connection<Article>> listOf(
            Kind<?> kind,
            StoredNode owner,
            @Nullable ArticleFilter filter,
            @Nullable ArticleOrder order,
            PageArguments page) {
        ArticleList list = ArticleList.of(filter, order, page, selection.has("totalCount"), preview.audience());
        return batches.load(list, owner.rowId, (requested, keys) -> requested.pages(kind, keys));
    }
}
