package news.hiwar.editorial.taxonomy;

import java.util.Map;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.StoredNode;

/** The sorts of entries. */
final class EntryType {
    private static final Map<String, Class<? extends StoredNode>> ALL = Map.of(
            "Actor",
            Actor.class,
            "Topic",
            Topic.class,
            "Outlet",
            Outlet.class,
            "Dialogue",
            Dialogue.class,
            "DialogueRound",
            DialogueRound.class);

    private EntryType() {}

    /**
     * What an id stands for.
     *
     * @throws MutationRejected where that is no entry
     */
    static Class<? extends StoredNode> of(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Class<? extends StoredNode> type = parsed == null ? null : ALL.get(parsed.type());
        if (type != null) return type;
        throw MutationRejected.because("id", "NOT_FOUND", "No actor, topic, outlet, dialogue or round has that id.");
    }

    /** @throws MutationRejected where the entry has no aliases, as a round */
    static Named named(StoredNode entry) {
        if (entry instanceof Named named) return named;
        throw MutationRejected.because("id", "NOT_FOUND", "Rounds have no aliases.");
    }
}
