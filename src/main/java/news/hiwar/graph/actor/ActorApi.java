package news.hiwar.graph.actor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.Slugs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ActorApi {
    private final Preview preview;

    ActorApi(Preview preview) {
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The actor with this slug; null if there is none.")
    public Actor actor(@Description("Such as `mustafa-al-kadhimi`.") String slug) {
        return preview.seen(Slugs.find(Actor.class, slug));
    }

    @Description("Known spellings of the name, in any language.")
    public List<@NonNull List<@NonNull String>> aliases(@Source List<Actor> actors) {
        return Relations.many(
                actors,
                "select a.rowId, s.text from Actor a join a.aliases s where a.rowId in :parents order by index(s)");
    }

    @Nullable
    @Description("The state or organisation that the actor represents; null if there is none.")
    public List<Actor> affiliation(@Source List<Actor> actors) {
        return Relations.one(actors, "select a.rowId, b from Actor a join a.affiliation b where a.rowId in :parents");
    }
}
