package news.hiwar.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import news.hiwar.actor.Actor;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.manuscript.Subject;
import news.hiwar.relay.GlobalId;
import news.hiwar.relay.InvalidId;
import news.hiwar.relay.Slugs;
import news.hiwar.relay.StoredNode;
import news.hiwar.topic.Topic;

/** What an id stands for that an article can be linked to. */
@ApplicationScoped
class Subjects {
    private record Type(Subject.Kind kind, Class<? extends StoredNode> rows) {}

    private static final Map<String, Type> TYPES = Map.of(
            "Actor", new Type(Subject.Kind.ACTOR, Actor.class),
            "Topic", new Type(Subject.Kind.TOPIC, Topic.class),
            "DialogueRound", new Type(Subject.Kind.ROUND, DialogueRound.class),
            "Dialogue", new Type(Subject.Kind.DIALOGUE, Dialogue.class));

    /** @throws NotDone where it stands for nothing of that sort */
    Subject find(String id) {
        try {
            GlobalId parsed = GlobalId.parse(id);
            Type type = TYPES.get(parsed.type());
            StoredNode row = type == null ? null : Slugs.find(type.rows, parsed.slug());
            if (type != null && row != null) return new Subject(type.kind, row.slug);
        } catch (InvalidId e) {
            // the same answer as for what does not exist
        }
        throw NotDone.because("target", "NOT_FOUND", "No actor, topic, round or dialogue has that id.");
    }
}
