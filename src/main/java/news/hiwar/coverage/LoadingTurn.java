package news.hiwar.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The turn of one among those that load many things, in this process or another: two that write the same slugs in
 * different orders would lock each other out, or find one missing that the other is about to write.
 */
@ApplicationScoped
public class LoadingTurn {
    private final EntityManager entities;

    LoadingTurn(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for it; it ends with the transaction. */
    public void take() {
        Object unused = entities.createNativeQuery("select id from loading_turn for update", Integer.class)
                .getSingleResult();
    }
}
