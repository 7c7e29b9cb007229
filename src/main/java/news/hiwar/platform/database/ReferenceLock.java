package news.hiwar.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Locks rows of records that are about to be referred to, so that none is merged into another before the reference is committed.
 * Several transactions may lock the same rows on PostgreSQL; on H2, which has no shared locks, they take turns.
 */
@ApplicationScoped
public class ReferenceLock {
    private final EntityManager entities;
    private final String mode;

    ReferenceLock(EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entities = entities;
        mode = kind.equals("postgresql") ? "share" : "update";
    }

    /** Locks rows until the end of the transaction, in the order of their keys; false if one of them was merged. */
    public boolean take(String table, Collection<Long> keys) {
        if (keys.isEmpty()) return true;
        String sql = "select id from %s where id in (:keys) and not merged order by id for %s".formatted(table, mode);
        return entities.createNativeQuery(sql, Long.class)
                        .setFlushMode(FlushModeType.COMMIT) // it reads nothing that this transaction writes
                        .setParameter("keys", keys)
                        .getResultList()
                        .size()
                == keys.size();
    }
}
