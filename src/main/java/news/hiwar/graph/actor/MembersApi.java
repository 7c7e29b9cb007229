package news.hiwar.graph.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** Relations of an actor that take arguments. */
@GraphQLApi
public class MembersApi {
    private record Arguments(PageArguments page, boolean counted, Audience audience) {}

    private final Batches batches;
    private final Selection selection;
    private final Preview preview;

    MembersApi(Batches batches, Selection selection, Preview preview) {
        this.preview = preview;
        this.batches = batches;
        this.selection = selection;
    }

    @Description("Actors that represent it, ordered by name.")
    public CompletionStage<Connection<Actor>> members(
            @Source Actor actor, @Nullable Integer first, @Nullable String after) {
        Arguments arguments = new Arguments(
                PageArguments.of(first, after, null, null), selection.has("totalCount"), preview.audience());
        return batches.load(
                arguments,
                actor.rowId,
                (given, actors) -> new Keyset<>(
                                Named.byName(Actor.class, "n.affiliation.rowId"),
                                new Conditions().and(given.audience.sees("n")),
                                given.page,
                                given.counted)
                        .pages(actors));
    }
}
