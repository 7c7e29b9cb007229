package news.hiwar.platform.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * A lock of the database for changes of accounts, across nodes: whether a name is free, or a chief editor is the last one, must
 * not change between the check and the commit.
 */
@ApplicationScoped
class StaffLock {
    private final EntityManager entities;

    StaffLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the lock, which is released at the end of the transaction. */
    void take() {
        Object unused = entities.createNativeQuery("select id from staff_lock for update", Integer.class)
                .getSingleResult();
    }
}
