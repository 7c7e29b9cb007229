package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class RoundEditingApi {
    private static final int LAST = 1000;

    private final TaxonomyEditing desk;

    RoundEditingApi(TaxonomyEditing desk) {
        this.desk = desk;
    }

    @Mutation
    @Description("Makes a round of a dialogue.")
    public RoundPayload createRound(@Description("What is to be known of it.") CreateRoundInput input) {
        return RoundPayload.of(desk.once("createRound", input, DialogueRound.class, () -> {
            Dialogue dialogue = Slugs.find(Dialogue.class, input.dialogue());
            if (dialogue == null) throw MutationRejected.because("dialogue", "NOT_FOUND", "No dialogue has that slug.");
            if (input.number() < 1 || input.number() > LAST) {
                throw MutationRejected.because(
                        "number", "OUT_OF_RANGE", "Rounds are counted from 1 to %d.".formatted(LAST));
            }
            DialogueRound round = new DialogueRound();
            round.dialogue = dialogue;
            round.number = input.number();
            round.slug = DialogueRound.slug(dialogue.slug, round.number);
            if (Slugs.isTaken(DialogueRound.class, round.slug)) {
                throw MutationRejected.because("number", "TAKEN", "The dialogue has a round of that number.");
            }
            round.status = RoundStatus.ANNOUNCED;
            RoundWriting.write(round, input.content());
            return desk.create(round);
        }));
    }

    @Mutation
    @Description("Changes a round.")
    public RoundPayload changeRound(@Description("Which, and what of it.") ChangeRoundInput input) {
        return RoundPayload.of(desk.once(
                "changeRound",
                input,
                DialogueRound.class,
                () -> desk.change(
                        desk.find(DialogueRound.class, input),
                        EntryAction.CHANGED,
                        round -> RoundWriting.write(round, input.content()))));
    }
}
