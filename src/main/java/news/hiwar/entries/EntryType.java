package news.hiwar.entries;

import java.util.Map;
import news.hiwar.actor.Actor;
import news.hiwar.desk.NotDone;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.naming.Named;
import news.hiwar.outlet.Outlet;
import news.hiwar.relay.GlobalId;
import news.hiwar.topic.Topic;

/** The sorts of entries that have aliases. */
final class EntryType {
    private static final Map<String, Class<? extends Named>> NAMED =
            Map.of("Actor", Actor.class, "Topic", Topic.class, "Outlet", Outlet.class, "Dialogue", Dialogue.class);

    private EntryType() {}

    /**
     * What an id stands for.
     *
     * @throws NotDone where that is no entry with aliases
     */
    static Class<? extends Named> of(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Class<? extends Named> type = parsed == null ? null : NAMED.get(parsed.type());
        if (type != null) return type;
        throw NotDone.because("id", "NOT_FOUND", "No actor, topic, outlet or dialogue has that id.");
    }
}
