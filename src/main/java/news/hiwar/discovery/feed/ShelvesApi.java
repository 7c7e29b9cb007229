package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Page;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Preview;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** The articles of actors, topics, dialogues, rounds and outlets. */
@GraphQLApi
public class ShelvesApi {
    private final Batches batches;
    private final Selection selection;
    private final Preview preview;

    ShelvesApi(Batches batches, Selection selection, Preview preview) {
        this.batches = batches;
        this.selection = selection;
        this.preview = preview;
    }

    @Description("Articles in which it appears.")
    public CompletionStage<Connection<Article>> articles(
            @Source Actor actor,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return on(Shelf.ACTOR, actor, filter, order, Page.of(first, after, last, before));
    }

    @Description("Articles that are about it or about a narrower topic.")
    public CompletionStage<Connection<Article>> articles(
            @Source Topic topic,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return on(Shelf.TOPIC, topic, filter, order, Page.of(first, after, last, before));
    }

    @Description("Articles that cover one of its rounds.")
    public CompletionStage<Connection<Article>> articles(
            @Source Dialogue dialogue,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return on(Shelf.DIALOGUE, dialogue, filter, order, Page.of(first, after, last, before));
    }

    @Description("Articles that cover it.")
    public CompletionStage<Connection<Article>> articles(
            @Source DialogueRound round,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return on(Shelf.ROUND, round, filter, order, Page.of(first, after, last, before));
    }

    @Description("Articles that it published.")
    public CompletionStage<Connection<Article>> articles(
            @Source Outlet outlet,
            @Nullable ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") ArticleOrder order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return on(Shelf.OUTLET, outlet, filter, order, Page.of(first, after, last, before));
    }

    private CompletionStage<Connection<Article>> on(
            Shelf shelf, StoredNode of, @Nullable ArticleFilter filter, @Nullable ArticleOrder order, Page page) {
        Feed feed = Feed.of(filter, order, page, selection.has("totalCount"), preview.audience());
        return batches.load(feed, of.rowId, (asked, keys) -> asked.pages(shelf, keys));
    }
}
