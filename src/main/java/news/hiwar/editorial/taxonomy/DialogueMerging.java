package news.hiwar.editorial.taxonomy;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.graph.coverage.DialogueLinks;
import news.hiwar.graph.coverage.LinkReassignment;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.coverage.LinkTable;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.platform.relay.Redirect;
import news.hiwar.platform.relay.Slugs;

/**
 * A dialogue's articles and rounds: a round goes into that of its number, or where that has gone, else it becomes a
 * round of what stays, keeps its id, and is found under the number there, too.
 */
@ApplicationScoped
class DialogueMerging extends Merging<Dialogue> {
    private final TaxonomyEditing desk;
    private final Merges merges;
    private final RoundMerging rounds;
    private final LinkReassignments handovers;
    private final DialogueLinks dialogues;
    private final Event<ArticlesChanged> changes;

    DialogueMerging(
            TaxonomyEditing desk,
            Merges merges,
            RoundMerging rounds,
            LinkReassignments handovers,
            DialogueLinks dialogues,
            Event<ArticlesChanged> changes) {
        this.dialogues = dialogues;
        this.changes = changes;
        this.desk = desk;
        this.merges = merges;
        this.rounds = rounds;
        this.handovers = handovers;
    }

    @Override
    Class<Dialogue> type() {
        return Dialogue.class;
    }

    @Override
    Moved move(Dialogue merged, Dialogue survivor, boolean inherited) {
        Map<Integer, DialogueRound> there = DialogueRound.<DialogueRound>list("dialogue", survivor).stream()
                .collect(toMap(round -> round.number, round -> round));
        List<DialogueRound> all = DialogueRound.list("dialogue = ?1 order by number", merged);
        Map<String, DialogueRound> behind = Slugs.rows(
                DialogueRound.class,
                all.stream().map(round -> slugIn(survivor, round)).toList());
        List<String> moved = new ArrayList<>();
        List<String> along = new ArrayList<>();
        for (DialogueRound round : all) {
            DialogueRound leads = behind.get(slugIn(survivor, round));
            DialogueRound same = there.get(round.number);
            if (same == null && leads != null && leads.dialogue.slug.equals(survivor.slug)) same = leads;
            if (same != null) {
                along.add(round.slug);
                merges.merge(rounds, round, same);
                continue;
            }
            moved.add(round.slug);
            desk.change(round, EntryAction.MERGED, r -> r.dialogue = survivor);
            if (leads == null) {
                Redirect.of("DialogueRound", slugIn(survivor, round), round.slug)
                        .persist();
            }
        }
        LinkReassignment links = handovers.handOver(LinkTable.DIALOGUES, merged.rowId, survivor.rowId);
        return new Moved(moved, false, List.of(), List.of(), List.of(), links, List.of(), along);
    }

    private static String slugIn(Dialogue dialogue, DialogueRound round) {
        return DialogueRound.slug(dialogue.slug, round.number);
    }

    @Override
    Dialogue restore(JsonNode fields) {
        Dialogue dialogue = new Dialogue();
        Restoring.dialogue(dialogue, fields);
        return dialogue;
    }

    @Override
    void giveBack(Moved moved, Dialogue restored, Dialogue survivor) {
        Slugs.rows(DialogueRound.class, moved.dependents()).forEach((slug, round) -> {
            if (!round.slug.equals(slug) || !round.dialogue.slug.equals(survivor.slug)) return; // it was merged since
            Redirect.takeBack("DialogueRound", slugIn(survivor, round), slug, List.of());
            desk.change(round, EntryAction.UNMERGED, r -> r.dialogue = restored);
        });
        moved.rounds().forEach(round -> merges.undo(rounds, round));
        if (moved.links() != null) {
            handovers.giveBack(LinkTable.DIALOGUES, moved.links(), restored.rowId, survivor.rowId);
        }
        Set<Long> since = dialogues.follow(restored.rowId, survivor.rowId);
        if (!since.isEmpty()) changes.fire(new ArticlesChanged(since));
    }
}
