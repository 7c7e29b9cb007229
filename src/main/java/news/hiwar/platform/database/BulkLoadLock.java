package news.hiwar.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The turn of one among those that load many things, in this process or another: two that write the same slugs in
 * different orders would lock each other out, or find one missing that the other is about to write.
 */
@ApplicationScoped
public class BulkLoadLock {
    private final EntityManager entities;
    private final StatementTimeouts connections;

    BulkLoadLock(EntityManager entities, StatementTimeouts connections) {
        this.entities = entities;
        this.connections = connections;
    }

    /** Waits for it; it ends with the transaction. */
    public void take() {
        connections.allowAnyTime(entities);
        Object unused = entities.createNativeQuery("select id from loading_turn for update", Integer.class)
                .getSingleResult();
    }
}
