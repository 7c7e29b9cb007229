package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.coverage.LinkTable;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;

/** Who speaks for an actor, what it takes part in, and its articles. */
@ApplicationScoped
class ActorMerging extends Merging<Actor> {
    private final TaxonomyEditing desk;
    private final LinkReassignments handovers;
    private final ListMemberships seats;
    private final Participants participants;

    ActorMerging(TaxonomyEditing desk, LinkReassignments handovers, ListMemberships seats, Participants participants) {
        this.desk = desk;
        this.handovers = handovers;
        this.seats = seats;
        this.participants = participants;
    }

    @Override
    Class<Actor> type() {
        return Actor.class;
    }

    @Override
    void check(Actor merged, Actor survivor) {
        Actor above = survivor.affiliation;
        if (above == null || above.equals(merged)) return;
        while (above != null && !above.equals(merged)) above = above.affiliation;
        if (above != null) {
            throw MutationRejected.because(
                    "into", "CYCLE", "What stays speaks for who speaks for what goes: change that first.");
        }
    }

    @Override
    boolean inherit(Actor merged, Actor survivor) {
        if (!Objects.equals(survivor.affiliation, merged)) return false;
        survivor.affiliation = merged.affiliation;
        return true;
    }

    @Override
    void disinherit(Actor restored, Actor survivor) {
        if (Objects.equals(survivor.affiliation, restored.affiliation)) survivor.affiliation = restored;
    }

    @Override
    Moved move(Actor merged, Actor survivor, boolean inherited) {
        List<Actor> members = Actor.list("affiliation", merged);
        for (Actor member : members) desk.change(member, EntryAction.MERGED, m -> m.affiliation = survivor);
        return new Moved(
                members.stream().map(member -> member.slug).toList(),
                inherited,
                seats.move(Dialogue.class, "parties", dialogue -> dialogue.parties, merged, survivor),
                participants.move("actor", merged, survivor),
                participants.move("party", merged, survivor),
                handovers.handOver(LinkTable.ACTORS, merged.rowId, survivor.rowId),
                List.of(),
                List.of());
    }

    @Override
    Actor restore(JsonNode fields) {
        Actor actor = new Actor();
        actor.rarity = 1; // until it is counted anew
        actor.description = Snapshot.text(fields.path("description"));
        actor.kind = ActorKind.valueOf(fields.path("kind").asText());
        String affiliation = text(fields, "affiliation");
        if (affiliation != null) actor.affiliation = Slugs.find(Actor.class, affiliation);
        return actor;
    }

    @Override
    void giveBack(Moved moved, Actor restored, Actor survivor) {
        for (Actor member : Slugs.rows(Actor.class, moved.dependents()).values()) {
            boolean stayed = Objects.equals(member.affiliation, survivor);
            if (!stayed || Objects.equals(restored.affiliation, member)) continue;
            desk.change(member, EntryAction.UNMERGED, m -> m.affiliation = restored);
        }
        seats.giveBack(Dialogue.class, moved.seats(), dialogue -> dialogue.parties, restored, survivor);
        participants.giveBack("actor", moved.participants(), restored, survivor);
        participants.giveBack("party", moved.parties(), restored, survivor);
        if (moved.links() != null) {
            handovers.giveBack(LinkTable.ACTORS, moved.links(), restored.rowId, survivor.rowId);
        }
    }
}
