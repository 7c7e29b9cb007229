package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.Participant;
import news.hiwar.graph.dialogue.RoundFormat;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Lets editors create and change rounds of dialogues. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class RoundEditingApi {
    private static final int LAST_NUMBER = 1000;
    private static final int PARTICIPANTS = 100;
    private static final int OUTCOMES = 50;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final TaxonomyEditing editing;

    RoundEditingApi(TaxonomyEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @Description("Creates a round of a dialogue.")
    public RoundPayload createRound(@Description("The round to create.") CreateRoundInput input) {
        return RoundPayload.of(editing.execute(Kinds.ROUND, () -> {
            Dialogue dialogue = Slugs.find(Dialogue.class, input.dialogue);
            if (dialogue == null) throw MutationRejected.notFound("dialogue", input.dialogue);
            if (input.number < 1 || input.number > LAST_NUMBER) {
                throw InputValidation.outOfRange("number", "must be from 1 to %d.".formatted(LAST_NUMBER));
            }
            DialogueRound round = Kinds.ROUND.make(DialogueRound.slug(dialogue.slug, input.number));
            if (Slugs.isTaken(DialogueRound.class, round.slug)) {
                throw MutationRejected.because(
                        "number", "TAKEN", "The dialogue has a round number %d.".formatted(input.number));
            }
            round.dialogue = dialogue;
            round.number = input.number;
            round.status = RoundStatus.ANNOUNCED;
            write(round, input.content);
            return editing.create(round);
        }));
    }

    @Mutation
    @Description("Changes a round.")
    public RoundPayload changeRound(@Description("The change.") ChangeRoundInput input) {
        return RoundPayload.of(editing.change(Kinds.ROUND, input, round -> write(round, input.content)));
    }

    private static void write(DialogueRound round, RoundContentInput content) {
        List<RoundField> clear = content.clear == null ? List.of() : content.clear;
        if (content.participants != null) replace(round, participants(content.participants));
        if (content.agenda != null) {
            TaxonomyEditing.replace(
                    round.agenda, InputValidation.references(Topic.class, "content.agenda", content.agenda));
        }
        if (content.outcomes != null) TaxonomyEditing.replace(round.outcomes, outcomes(content.outcomes));
        if (content.status != null) round.status = content.status;
        if (content.format != null) round.format = content.format;
        if (clear.contains(RoundField.FORMAT)) round.format = null;
        if (content.date != null) round.date = date(content.date);
        if (clear.contains(RoundField.DATE)) round.date = null;
        round.venue = TextInput.changed(
                "content.venue",
                round.venue,
                content.venue,
                TextInput.cleared(clear, RoundField.VENUE_AR, RoundField.VENUE_EN),
                InputValidation.NAME);
        round.name = TextInput.name(
                round.name, content.name, TextInput.cleared(clear, RoundField.NAME_AR, RoundField.NAME_EN));
    }

    private static List<Localized> outcomes(List<TextInput> given) {
        if (given.size() > OUTCOMES) {
            throw InputValidation.outOfRange("content.outcomes", "may have at most %d texts.".formatted(OUTCOMES));
        }
        List<Localized> outcomes = new ArrayList<>();
        for (TextInput text : given) {
            Localized outcome =
                    TextInput.changed("content.outcomes", null, text, List.of(), InputValidation.DESCRIPTION);
            if (outcome == null) {
                throw MutationRejected.because(
                        "content.outcomes", "REQUIRED", "Each outcome needs a text in at least one language.");
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static List<Participant> participants(List<ParticipantInput> given) {
        String field = "content.participants";
        if (given.size() > PARTICIPANTS) {
            throw InputValidation.outOfRange(field, "may have at most %d entries.".formatted(PARTICIPANTS));
        }
        Map<String, Actor> actors = Slugs.rows(
                Actor.class,
                given.stream()
                        .flatMap(one -> Stream.of(one.actor, one.party == null ? one.actor : one.party))
                        .distinct()
                        .toList());
        List<Participant> participants = new ArrayList<>();
        for (ParticipantInput one : given) {
            Participant participant = new Participant();
            participant.actor = InputValidation.reference(actors, field, one.actor);
            if (one.party != null) participant.party = InputValidation.reference(actors, field, one.party);
            participant.role = TextInput.changed(field, null, one.role, List.of(), InputValidation.NAME);
            participants.add(participant);
        }
        return participants;
    }

    private static void replace(DialogueRound round, List<Participant> participants) {
        round.participants.clear();
        for (Participant participant : participants) {
            participant.belongTo(round, round.participants.size());
            round.participants.add(participant);
        }
    }

    private static FuzzyDate date(DaysInput given) {
        LocalDate from = given.from;
        LocalDate to = given.to == null ? from : given.to;
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR || to.isBefore(from)) {
            throw InputValidation.outOfRange(
                    "content.date",
                    "must end no earlier than it begins, between %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        String words = given.sourceText;
        return new FuzzyDate(
                from,
                to,
                precision(from, to),
                DateBasis.STATED,
                words == null ? null : InputValidation.line("content.date.sourceText", words, InputValidation.NAME));
    }

    private static DatePrecision precision(LocalDate from, LocalDate to) {
        if (from.equals(to)) return DatePrecision.DAY;
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) return DatePrecision.MONTH;
        Year year = Year.from(from);
        boolean whole = from.equals(year.atDay(1)) && to.equals(year.atMonth(12).atEndOfMonth());
        return whole ? DatePrecision.YEAR : DatePrecision.RANGE;
    }

    @Input("CreateRoundInput")
    @Description("A round to create.")
    public record CreateRoundInput(
            @Description("The slug of its dialogue.") String dialogue,

            @Description("Its number among the rounds of the dialogue, from 1. Its slug is made from it.")
            int number,

            @Description("Its content; a name is required.") RoundContentInput content)
            implements MutationInput {}

    @Input("ChangeRoundInput")
    @Description("A change of a round.")
    public record ChangeRoundInput(
            @Id @Description("The round to change.") String id,

            @Description("What changes.") RoundContentInput content) implements ChangeInput {}

    @Input("RoundContentInput")
    @Description("The content of a round. On a change, omitted fields keep their value.")
    public record RoundContentInput(
            @Nullable @Description("The name: 1 to 300 characters in each language.")
            TextInput name,

            @Nullable @Description("Its status; ANNOUNCED for a new round.")
            RoundStatus status,

            @Nullable @Description("How the parties met.") RoundFormat format,

            @Nullable @Description("The venue, past or planned: at most 300 characters in each language.")
            TextInput venue,

            @Nullable @Description("The date, past or planned.")
            DaysInput date,

            @Nullable @Description("All its participants: at most 100.")
            List<@NonNull ParticipantInput> participants,

            @Nullable @Description("The slugs of all topics on its agenda: at most 50.")
            List<@NonNull String> agenda,

            @Nullable @Description("All its outcomes: at most 50 texts of at most 2000 characters.")
            List<@NonNull TextInput> outcomes,

            @Nullable @Description("Fields to clear, since omitted fields keep their value.")
            List<@NonNull RoundField> clear) {}

    @Input("ParticipantInput")
    @Description("A participant of a round.")
    public record ParticipantInput(
            @Description("The slug of the actor.") String actor,

            @Nullable @Description("The slug of the party that the actor represents.")
            String party,

            @Nullable @Description("The actor's role: at most 300 characters in each language.")
            TextInput role) {}

    @Input("DaysInput")
    @Description("A day, or a range of days.")
    public record DaysInput(
            @Description("First possible day.") LocalDate from,

            @Nullable @Description("Last possible day; `from` by default.")
            LocalDate to,

            @Nullable @Description("The words of the document that state the date: at most 300 characters.")
            String sourceText) {}

    @Description("A field of a round that can be cleared.")
    public enum RoundField {
        @Description("The Arabic name, if there is an English one.")
        NAME_AR,

        @Description("The English name, if there is an Arabic one.")
        NAME_EN,

        @Description("The Arabic venue.")
        VENUE_AR,

        @Description("The English venue.")
        VENUE_EN,

        @Description("`format`.")
        FORMAT,

        @Description("`date`.")
        DATE
    }

    @Description("The result of a mutation of a round.")
    public record RoundPayload(
            @Nullable @Description("The round; null on error.")
            DialogueRound round,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static RoundPayload of(MutationResult<DialogueRound> result) {
            return new RoundPayload(result.record(), result.conflict(), result.errors());
        }
    }
}
