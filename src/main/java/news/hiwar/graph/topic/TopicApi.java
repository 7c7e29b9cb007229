package news.hiwar.graph.topic;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.spelling.Spelling;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class TopicApi {
    private final Selection selection;
    private final Preview preview;

    TopicApi(Selection selection, Preview preview) {
        this.selection = selection;
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The topic with this slug; null if there is none.")
    public Topic topic(@Description("Such as `troop-withdrawal`.") String slug) {
        return preview.seen(Slugs.find(Topic.class, slug));
    }

    @Query
    @Description("Topics, ordered by name.")
    public Connection<Topic> topics(
            @Nullable TopicFilter filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Audience audience = preview.audience();
        Conditions conditions = new Conditions().and(audience.sees("n"));
        if (filter != null && filter.broader() != null) {
            conditions.and(
                    "n.broader.rowId in :broader",
                    "broader",
                    Slugs.keys(Topic.class, List.of(filter.broader()), audience == Audience.EDITORS));
        }
        if (filter != null && filter.name() != null) {
            conditions.and(
                    "exists (select 1 from n.aliases s where s.folded like :name escape '!')",
                    "name",
                    Spelling.prefix(filter.name()));
        }
        PageArguments page = PageArguments.of(first, after, last, before);
        return new Keyset<>(Named.byName(Topic.class, null), conditions, page, selection.has("totalCount"))
                .page(List.of());
    }

    @Nullable
    @Description("Broader topic; null at the top level.")
    public List<Topic> broader(@Source List<Topic> topics) {
        return Relations.one(topics, "select t.rowId, b from Topic t join t.broader b where t.rowId in :parents");
    }

    @Description("Narrower topics, ordered by name.")
    public List<@NonNull List<@NonNull Topic>> narrower(@Source List<Topic> topics) {
        return Relations.many(
                topics,
                "select t.broader.rowId, t from Topic t where t.broader.rowId in :parents and "
                        + preview.audience().sees("t")
                        + " order by t.folded.ar, t.rowId");
    }

    @Description("Known spellings of the name, and terms for the topic, in any language.")
    public List<@NonNull List<@NonNull String>> aliases(@Source List<Topic> topics) {
        return Relations.many(
                topics,
                "select e.rowId, s.text from Topic e join e.aliases s where e.rowId in :parents order by index(s)");
    }
}
