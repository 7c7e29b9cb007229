package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.outlet.Outlet;

/** An outlet's articles. */
@ApplicationScoped
class OutletMerging extends Merging<Outlet> {
    private final EntityManager entities;

    OutletMerging(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    Class<Outlet> type() {
        return Outlet.class;
    }

    @Override
    Moved move(Outlet merged, Outlet survivor, boolean inherited) {
        List<Long> articles = entities.createQuery("select rowId from Article where outlet = ?1", Long.class)
                .setParameter(1, merged)
                .getResultList();
        entities.createQuery("update Article set outlet = ?2 where outlet = ?1")
                .setParameter(1, merged)
                .setParameter(2, survivor)
                .executeUpdate();
        return new Moved(List.of(), false, List.of(), List.of(), List.of(), null, articles, List.of());
    }

    @Override
    Outlet restore(JsonNode fields) {
        Outlet outlet = new Outlet();
        outlet.website = text(fields, "website");
        return outlet;
    }

    @Override
    void giveBack(Moved moved, Outlet restored, Outlet survivor) {
        LinkReassignments.chunks(moved.articles())
                .forEach(
                        some -> entities.createQuery("update Article set outlet = ?1 where outlet = ?2 and rowId in ?3")
                                .setParameter(1, restored)
                                .setParameter(2, survivor)
                                .setParameter(3, some)
                                .executeUpdate());
    }
}
