package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The history of entries; a method for each type, since Java tells lists of them apart by name only. */
@GraphQLApi
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class EntryRevisionsApi {
    private static final String NEWEST =
            "Latest 50 revisions, latest first; none before the first change by an editor. Requires the role EDITOR.";
    private static final int SIZE = 50;

    @Name("revisions")
    @Description(NEWEST)
    public List<@NonNull List<@NonNull EntryRevision>> ofActors(@Source List<Actor> actors) {
        return newest(actors);
    }

    @Name("revisions")
    @Description(NEWEST)
    public List<@NonNull List<@NonNull EntryRevision>> ofTopics(@Source List<Topic> topics) {
        return newest(topics);
    }

    @Name("revisions")
    @Description(NEWEST)
    public List<@NonNull List<@NonNull EntryRevision>> ofOutlets(@Source List<Outlet> outlets) {
        return newest(outlets);
    }

    @Name("revisions")
    @Description(NEWEST)
    public List<@NonNull List<@NonNull EntryRevision>> ofDialogues(@Source List<Dialogue> dialogues) {
        return newest(dialogues);
    }

    @Name("revisions")
    @Description(NEWEST)
    public List<@NonNull List<@NonNull EntryRevision>> ofRounds(@Source List<DialogueRound> rounds) {
        return newest(rounds);
    }

    private List<List<EntryRevision>> newest(List<? extends StoredNode> records) {
        if (records.isEmpty()) return List.of();
        String type = Kinds.of(records.get(0)).name();
        Map<String, List<EntryRevision>> revisions = Relations.newest(
                EntryRevision.class,
                records.stream().map(record -> record.slug).toList(),
                "from EntryRevision e where e.type = '%s' and e.slug = {scope} order by e.version desc".formatted(type),
                SIZE,
                revision -> revision.slug);
        return records.stream()
                .map(record -> revisions.getOrDefault(record.slug, List.of()))
                .toList();
    }
}
