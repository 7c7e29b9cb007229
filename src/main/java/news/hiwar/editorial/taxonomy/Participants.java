package news.hiwar.editorial.taxonomy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Participant;

/** Who takes part in rounds, and for whom. */
@ApplicationScoped
class Participants {
    private final EntityManager entities;
    private final TaxonomyEditing desk;

    Participants(EntityManager entities, TaxonomyEditing desk) {
        this.entities = entities;
        this.desk = desk;
    }

    /**
     * The keys of those that have moved.
     *
     * @param as {@code actor} or {@code party}
     */
    List<Long> move(String as, Actor from, Actor to) {
        List<Participant> participants = entities.createQuery(
                        "from Participant p join fetch p.round where p.%s = ?1".formatted(as), Participant.class)
                .setParameter(1, from)
                .getResultList();
        write(as, participants, to, EntryAction.MERGED);
        return participants.stream().map(participant -> participant.rowId).toList();
    }

    /** Those that are still there. */
    void giveBack(String as, Collection<Long> keys, Actor restored, Actor survivor) {
        if (keys.isEmpty()) return;
        List<Participant> participants = entities.createQuery(
                        "from Participant p join fetch p.round where p.rowId in ?1 and p.%s = ?2".formatted(as),
                        Participant.class)
                .setParameter(1, keys)
                .setParameter(2, survivor)
                .getResultList();
        write(as, participants, restored, EntryAction.UNMERGED);
    }

    private void write(String as, List<Participant> participants, Actor actor, EntryAction action) {
        participants.stream()
                .collect(groupingBy(participant -> participant.round))
                .forEach((round, some) -> desk.change(
                        round,
                        action,
                        r -> some.forEach(participant -> {
                            if (as.equals("actor")) participant.actor = actor;
                            else participant.party = actor;
                        })));
    }
}
