package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.editorial.taxonomy.MergeRecord.Seat;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.coverage.LinkReassignment;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.coverage.LinkTable;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;

/** A topic's parts, its places on agendas, and its articles. */
@ApplicationScoped
class TopicMerging extends Merging<Topic> {
    private final EntityManager entities;
    private final TaxonomyEditing desk;
    private final LinkReassignments handovers;
    private final Coverage coverage;
    private final ListMemberships seats;

    TopicMerging(
            EntityManager entities,
            TaxonomyEditing desk,
            LinkReassignments handovers,
            Coverage coverage,
            ListMemberships seats) {
        this.entities = entities;
        this.desk = desk;
        this.handovers = handovers;
        this.coverage = coverage;
        this.seats = seats;
    }

    @Override
    Class<Topic> type() {
        return Topic.class;
    }

    @Override
    void check(Topic merged, Topic survivor) {
        boolean below = survivor.broader != null && !survivor.broader.equals(merged);
        if (below && Topic.count("broader", merged) > 0) {
            throw MutationRejected.because(
                    "into", "TOO_DEEP", "What goes has parts, and what stays is part of another.");
        }
    }

    @Override
    boolean inherit(Topic merged, Topic survivor) {
        if (!Objects.equals(survivor.broader, merged)) return false;
        survivor.broader = null; // what has parts is at the top level
        return true;
    }

    @Override
    void disinherit(Topic restored, Topic survivor) {
        boolean top = survivor.broader == null && Topic.count("broader", survivor) == 0;
        if (top) survivor.broader = restored;
    }

    @Override
    Moved move(Topic merged, Topic survivor, boolean inherited) {
        List<Topic> parts = Topic.list("broader", merged);
        for (Topic part : parts) desk.change(part, EntryAction.MERGED, p -> p.broader = survivor);
        List<Seat> agendas = seats.move(DialogueRound.class, "agenda", round -> round.agenda, merged, survivor);
        LinkReassignment links = handovers.handOver(LinkTable.TOPICS, merged.rowId, survivor.rowId);
        List<Long> touched = new ArrayList<>(links.articles());
        if (inherited) touched.addAll(direct(survivor));
        coverage.replaceBroader(touched);
        return new Moved(
                parts.stream().map(part -> part.slug).toList(),
                inherited,
                agendas,
                List.of(),
                List.of(),
                links,
                List.of(),
                List.of());
    }

    private List<Long> direct(Topic topic) {
        return entities.createQuery("select t.article.rowId from Tagging t where t.topic = ?1 and t.direct", Long.class)
                .setParameter(1, topic)
                .getResultList();
    }

    @Override
    Topic restore(JsonNode fields) {
        Topic topic = new Topic();
        topic.rarity = 1; // until it is counted anew
        topic.description = Snapshot.text(fields.path("description"));
        String slug = text(fields, "broader");
        Topic broader = slug == null ? null : Slugs.find(Topic.class, slug);
        if (broader != null && broader.broader == null) topic.broader = broader;
        return topic;
    }

    @Override
    void giveBack(Moved moved, Topic restored, Topic survivor) {
        for (Topic part : Slugs.rows(Topic.class, moved.dependents()).values()) {
            if (!Objects.equals(part.broader, survivor) || restored.broader != null) continue;
            desk.change(part, EntryAction.UNMERGED, p -> p.broader = restored);
        }
        seats.giveBack(DialogueRound.class, moved.seats(), round -> round.agenda, restored, survivor);
        LinkReassignment links = moved.links();
        if (links == null) return;
        handovers.giveBack(LinkTable.TOPICS, links, restored.rowId, survivor.rowId);
        List<Long> touched = new ArrayList<>(links.articles());
        if (moved.inherited()) touched.addAll(direct(survivor));
        coverage.replaceBroader(touched);
    }
}
