package news.hiwar.graph.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorFilter;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.spelling.Spelling;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** The list of actors: here, not with the actor, because its filter asks what articles cover. */
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ActorsApi {
    private final Selection selection;
    private final Preview preview;

    ActorsApi(Selection selection, Preview preview) {
        this.selection = selection;
        this.preview = preview;
    }

    @Query
    @Description("Actors, ordered by name.")
    public Connection<Actor> actors(
            @Nullable ActorFilter filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Audience audience = preview.audience();
        Conditions conditions = filter == null ? new Conditions() : conditions(filter, audience);
        conditions.and(audience.sees("n"));
        PageArguments page = PageArguments.of(first, after, last, before);
        return new Keyset<>(Named.byName(Actor.class, null), conditions, page, selection.has("totalCount"))
                .page(List.of());
    }

    private static Conditions conditions(ActorFilter filter, Audience audience) {
        Conditions conditions = new Conditions();
        if (filter.kinds() != null && !filter.kinds().isEmpty())
            conditions.and("n.kind in :kinds", "kinds", filter.kinds());
        if (filter.name() != null) {
            String spelt = "exists (select 1 from n.aliases s where s.folded like :name escape '!')";
            conditions.and(spelt, "name", Spelling.prefix(filter.name()));
        }
        if (filter.topic() != null) {
            conditions.and(covered("Tagging", "topic", audience), "topic", key(Topic.class, filter.topic(), audience));
        }
        if (filter.dialogue() != null) {
            conditions.and(
                    covered("DialogueCoverage", "dialogue", audience),
                    "dialogue",
                    key(Dialogue.class, filter.dialogue(), audience));
        }
        return conditions;
    }

    /** From the articles to the actors: the other way would look through the articles of every actor. */
    private static String covered(String link, String what, Audience audience) {
        return "n.rowId in (select a.actor.rowId from %1$s c join Appearance a on a.article = c.article where c.%2$s.rowId = :%2$s and %3$s)"
                .formatted(link, what, audience.sees("c"));
    }

    private static Long key(Class<? extends MergeableNode> type, String slug, Audience audience) {
        return Slugs.keys(type, List.of(slug), audience == Audience.EDITORS).get(0);
    }
}
