package news.hiwar.entries;

import java.util.Map;
import news.hiwar.actor.Actor;
import news.hiwar.desk.NotDone;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.naming.Named;
import news.hiwar.outlet.Outlet;
import news.hiwar.relay.GlobalId;
import news.hiwar.relay.StoredNode;
import news.hiwar.topic.Topic;

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
     * @throws NotDone where that is no entry
     */
    static Class<? extends StoredNode> of(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Class<? extends StoredNode> type = parsed == null ? null : ALL.get(parsed.type());
        if (type != null) return type;
        throw NotDone.because("id", "NOT_FOUND", "No actor, topic, outlet, dialogue or round has that id.");
    }

    /** @throws NotDone where the entry has no aliases, as a round */
    static Named named(StoredNode entry) {
        if (entry instanceof Named named) return named;
        throw NotDone.because("id", "NOT_FOUND", "Rounds have no aliases.");
    }
}
