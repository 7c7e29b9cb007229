package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.coverage.LinkTable;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;

/** A round's articles; what is to be known of the one that stays does not change. */
@ApplicationScoped
class RoundMerging extends Merging<DialogueRound> {
    private final LinkReassignments handovers;

    RoundMerging(LinkReassignments handovers) {
        this.handovers = handovers;
    }

    @Override
    Class<DialogueRound> type() {
        return DialogueRound.class;
    }

    @Override
    void check(DialogueRound merged, DialogueRound survivor) {
        if (!merged.dialogue.slug.equals(survivor.dialogue.slug)) {
            throw MutationRejected.because(
                    "into", "OTHER_DIALOGUE", "It is of another dialogue: merge the two dialogues.");
        }
    }

    @Override
    Moved move(DialogueRound merged, DialogueRound survivor, boolean inherited) {
        return Moved.links(handovers.handOver(LinkTable.ROUNDS, merged.rowId, survivor.rowId));
    }

    @Override
    DialogueRound restore(JsonNode fields) {
        DialogueRound round = new DialogueRound();
        String slug = fields.path("dialogue").asText();
        Dialogue dialogue = Slugs.find(Dialogue.class, slug);
        if (dialogue == null || !dialogue.slug.equals(slug)) {
            throw MutationRejected.because("id", "DIALOGUE_MERGED", "Its dialogue was merged, too: undo that first.");
        }
        round.dialogue = dialogue;
        round.number = fields.path("number").asInt();
        if (DialogueRound.count("dialogue = ?1 and number = ?2", dialogue, round.number) > 0) {
            throw MutationRejected.because("id", "TAKEN", "Its dialogue has another round of that number by now.");
        }
        Restoring.round(round, fields);
        return round;
    }

    @Override
    void giveBack(Moved moved, DialogueRound restored, DialogueRound survivor) {
        if (moved.links() != null) {
            handovers.giveBack(LinkTable.ROUNDS, moved.links(), restored.rowId, survivor.rowId);
        }
    }
}
