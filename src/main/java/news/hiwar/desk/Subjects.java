package news.hiwar.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import news.hiwar.manuscript.Subject;
import news.hiwar.relay.GlobalId;
import news.hiwar.relay.InvalidId;

/** What an id stands for that an article can be linked to. */
@ApplicationScoped
class Subjects {
    private static final Map<String, Subject.Kind> KINDS = Map.of(
            "Actor", Subject.Kind.ACTOR,
            "Topic", Subject.Kind.TOPIC,
            "DialogueRound", Subject.Kind.ROUND,
            "Dialogue", Subject.Kind.DIALOGUE);

    private final EntityManager entities;

    Subjects(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws NotDone where it stands for nothing of that sort */
    Subject find(String id) {
        try {
            GlobalId parsed = GlobalId.parse(id);
            Subject.Kind kind = KINDS.get(parsed.type());
            if (kind != null && exists(parsed)) return new Subject(kind, parsed.slug());
        } catch (InvalidId e) {
            // the same answer as for what does not exist
        }
        throw NotDone.because("target", "NOT_FOUND", "No actor, topic, round or dialogue has that id.");
    }

    private boolean exists(GlobalId id) {
        return entities.createQuery("select count(*) from " + id.type() + " where slug = ?1", Long.class)
                        .setParameter(1, id.slug())
                        .getSingleResult()
                > 0;
    }
}
