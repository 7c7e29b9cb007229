package news.hiwar.editorial.taxonomy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.platform.relay.Redirect;
import news.hiwar.platform.relay.Slugs;

/**
 * Moves the rounds of a merged dialogue. A round is merged into the survivor's round of its number; one without such a
 * round becomes a round of the survivor, keeps its id, and is found by its number there, too.
 */
@ApplicationScoped
class RoundMoves {
    private static final String TYPE = "DialogueRound";

    /**
     * What has become of the rounds.
     *
     * @param moved the slugs of those that are the survivor's now
     * @param merged the slugs of those that were merged
     */
    record Moved(List<String> moved, List<String> merged) {}

    private final TaxonomyEditing editing;

    RoundMoves(TaxonomyEditing editing) {
        this.editing = editing;
    }

    /** @param merge merges one round into another */
    Moved move(Dialogue merged, Dialogue survivor, BiConsumer<DialogueRound, DialogueRound> merge) {
        Map<Integer, DialogueRound> there = DialogueRound.<DialogueRound>list("dialogue", survivor).stream()
                .collect(toMap(round -> round.number, round -> round));
        List<DialogueRound> all = DialogueRound.list("dialogue = ?1 order by number", merged);
        Map<String, DialogueRound> found = Slugs.rows(
                DialogueRound.class,
                all.stream().map(round -> slugIn(survivor, round)).toList());
        List<String> movedRounds = new ArrayList<>();
        List<String> mergedRounds = new ArrayList<>();
        for (DialogueRound round : all) {
            DialogueRound redirected = found.get(slugIn(survivor, round));
            DialogueRound same = there.get(round.number);
            if (same == null && redirected != null && redirected.dialogue.equals(survivor)) same = redirected;
            if (same != null) {
                mergedRounds.add(round.slug);
                merge.accept(round, same);
                continue;
            }
            movedRounds.add(round.slug);
            editing.change(round, EntryAction.MERGED, r -> r.dialogue = survivor);
            if (redirected == null) {
                Redirect.of(TYPE, slugIn(survivor, round), round.slug).persist();
            }
        }
        return new Moved(movedRounds, mergedRounds);
    }

    /** Moves those back that are still the survivor's. */
    void moveBack(List<String> moved, Dialogue restored, Dialogue survivor) {
        Slugs.rows(DialogueRound.class, moved).forEach((slug, round) -> {
            boolean mergedSince = !round.slug.equals(slug) || !round.dialogue.equals(survivor);
            if (mergedSince) return;
            Redirect.takeBack(TYPE, slugIn(survivor, round), slug, List.of());
            editing.change(round, EntryAction.UNMERGED, r -> r.dialogue = restored);
        });
    }

    private static String slugIn(Dialogue dialogue, DialogueRound round) {
        return DialogueRound.slug(dialogue.slug, round.number);
    }
}
