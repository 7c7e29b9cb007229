package news.hiwar.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** What an id stands for that an article can be linked to. */
@ApplicationScoped
class LinkTargets {
    private record Type(EntityRef.Kind kind, Class<? extends StoredNode> rows) {}

    private static final Map<String, Type> TYPES = Map.of(
            "Actor", new Type(EntityRef.Kind.ACTOR, Actor.class),
            "Topic", new Type(EntityRef.Kind.TOPIC, Topic.class),
            "DialogueRound", new Type(EntityRef.Kind.ROUND, DialogueRound.class),
            "Dialogue", new Type(EntityRef.Kind.DIALOGUE, Dialogue.class));

    /** @throws MutationRejected where it stands for nothing of that sort */
    EntityRef find(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Type type = parsed == null ? null : TYPES.get(parsed.type());
        if (parsed != null && type != null) {
            StoredNode row = Slugs.find(type.rows, parsed.slug());
            if (row != null) return new EntityRef(type.kind, row.slug);
        }
        throw MutationRejected.because("target", "NOT_FOUND", "No actor, topic, round or dialogue has that id.");
    }
}
