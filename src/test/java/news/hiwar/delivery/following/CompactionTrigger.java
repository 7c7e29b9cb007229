package news.hiwar.delivery.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets time pass for the log of changes. */
@ApplicationScoped
class CompactionTrigger {
    private final EntityManager entities;
    private final ChangeLog changes;

    CompactionTrigger(EntityManager entities, ChangeLog changes) {
        this.entities = entities;
        this.changes = changes;
    }

    void forgetAllDeleted() {
        age();
        changes.compact();
    }

    @Transactional
    void age() {
        entities.createNativeQuery("update change set at = timestamp '2020-01-01 00:00:00' where deleted")
                .executeUpdate();
    }
}
