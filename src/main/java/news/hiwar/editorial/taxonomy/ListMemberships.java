package news.hiwar.editorial.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import news.hiwar.editorial.taxonomy.MergeRecord.Seat;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** The places in lists of dialogues and rounds, such as their parties and agendas: nobody stands twice in one. */
@ApplicationScoped
class ListMemberships {
    private final EntityManager entities;
    private final TaxonomyEditing desk;

    ListMemberships(EntityManager entities, TaxonomyEditing desk) {
        this.entities = entities;
        this.desk = desk;
    }

    <O extends StoredNode, T> List<Seat> move(
            Class<O> owners, String member, Function<O, List<T>> list, T merged, T survivor) {
        List<O> all = entities.createQuery(
                        "from %s o where ?1 member of o.%s".formatted(owners.getSimpleName(), member), owners)
                .setParameter(1, merged)
                .getResultList();
        List<Seat> seats = new ArrayList<>();
        for (O owner : all) {
            int position = list.apply(owner).indexOf(merged);
            boolean shared = list.apply(owner).contains(survivor);
            seats.add(new Seat(owner.slug, position, shared));
            desk.change(owner, EntryAction.MERGED, o -> {
                if (shared) list.apply(o).remove(position);
                else list.apply(o).set(position, survivor);
            });
        }
        return seats;
    }

    <O extends StoredNode, T> void giveBack(
            Class<O> owners, List<Seat> seats, Function<O, List<T>> list, T restored, T survivor) {
        for (Seat seat : seats) {
            O owner = Slugs.find(owners, seat.slug());
            if (owner != null)
                desk.change(owner, EntryAction.UNMERGED, o -> giveBack(seat, list.apply(o), restored, survivor));
        }
    }

    private static <T> void giveBack(Seat seat, List<T> list, T restored, T survivor) {
        int position = list.indexOf(survivor);
        if (position < 0) return;
        if (seat.shared()) list.add(Math.min(seat.position(), list.size()), restored);
        else list.set(position, restored);
    }
}
