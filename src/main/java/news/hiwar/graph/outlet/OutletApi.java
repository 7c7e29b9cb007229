package news.hiwar.graph.outlet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;
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
public class OutletApi {
    private final Selection selection;
    private final Preview preview;

    OutletApi(Selection selection, Preview preview) {
        this.selection = selection;
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The outlet with this slug; null if there is none.")
    public Outlet outlet(@Description("Such as `kurdistan-24`.") String slug) {
        return preview.seen(Slugs.find(Outlet.class, slug));
    }

    @Query
    @Description("All outlets, ordered by name.")
    public Connection<Outlet> outlets(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return new Keyset<>(
                        Named.byName(Outlet.class, null),
                        new Conditions().and(preview.audience().sees("n")),
                        PageArguments.of(first, after, last, before),
                        selection.has("totalCount"))
                .page(List.of());
    }

    @Description("Known spellings of the name, in any language.")
    public List<@NonNull List<@NonNull String>> aliases(@Source List<Outlet> outlets) {
        return Relations.many(
                outlets,
                "select e.rowId, s.text from Outlet e join e.aliases s where e.rowId in :parents order by index(s)");
    }
}
