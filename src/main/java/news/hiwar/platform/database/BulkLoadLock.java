package news.hiwar.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * A lock of the database for bulk loads, across processes: two loads that write the same slugs in different orders would
 * deadlock, or miss rows that the other is about to write.
 */
@ApplicationScoped
public class BulkLoadLock {
    private final EntityManager entities;
    private final StatementTimeouts connections;

    BulkLoadLock(EntityManager entities, StatementTimeouts connections) {
        this.entities = entities;
        this.connections = connections;
    }

    /** Waits for the lock, which is released at the end of the transaction. */
    public void take() {
        connections.allowAnyTime(entities);
        Object unused = entities.createNativeQuery("select id from loading_turn for update", Integer.class)
                .getSingleResult();
    }
}
