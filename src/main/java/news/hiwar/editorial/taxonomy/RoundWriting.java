package news.hiwar.editorial.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.Participant;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;

/** Writes what an editor sends of a round. */
final class RoundWriting {
    private static final int PARTICIPANTS = 100;
    private static final int OUTCOMES = 50;

    private RoundWriting() {}

    static void write(DialogueRound round, RoundContentInput content) {
        List<RoundField> clear = content.clear() == null ? List.of() : content.clear();
        if (content.participants() != null) replace(round, participants(content.participants()));
        if (content.agenda() != null) {
            SlugReferences.replace(round.agenda, SlugReferences.all(Topic.class, "content.agenda", content.agenda()));
        }
        if (content.outcomes() != null) SlugReferences.replace(round.outcomes, outcomes(content.outcomes()));
        if (content.status() != null) round.status = content.status();
        if (content.format() != null) round.format = content.format();
        if (clear.contains(RoundField.FORMAT)) round.format = null;
        if (content.date() != null) round.date = DaysInputValidation.of(content.date());
        if (clear.contains(RoundField.DATE)) round.date = null;
        round.venue = TextValidation.changed(
                "content.venue",
                round.venue,
                content.venue(),
                TextValidation.cleared(clear, RoundField.VENUE_AR, RoundField.VENUE_EN),
                TextValidation.NAME);
        round.name = TextValidation.name(
                round.name, content.name(), TextValidation.cleared(clear, RoundField.NAME_AR, RoundField.NAME_EN));
    }

    private static List<Localized> outcomes(List<TextInput> given) {
        if (given.size() > OUTCOMES)
            throw MutationRejected.because("content.outcomes", "OUT_OF_RANGE", "There are at most 50.");
        List<Localized> outcomes = new ArrayList<>();
        for (TextInput text : given) {
            Localized outcome =
                    TextValidation.changed("content.outcomes", null, text, List.of(), TextValidation.DESCRIPTION);
            if (outcome == null) {
                throw MutationRejected.because(
                        "content.outcomes", "REQUIRED", "An outcome has a text, in one language at least.");
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static List<Participant> participants(List<ParticipantInput> given) {
        String field = "content.participants";
        if (given.size() > PARTICIPANTS)
            throw MutationRejected.because(field, "OUT_OF_RANGE", "There are at most 100.");
        Map<String, Actor> actors = Slugs.rows(
                Actor.class,
                given.stream()
                        .flatMap(one -> Stream.of(one.actor(), one.party() == null ? one.actor() : one.party()))
                        .distinct()
                        .toList());
        List<Participant> participants = new ArrayList<>();
        for (ParticipantInput one : given) {
            Participant participant = new Participant();
            participant.actor = SlugReferences.one(actors, field, one.actor());
            if (one.party() != null) participant.party = SlugReferences.one(actors, field, one.party());
            participant.role = TextValidation.changed(field, null, one.role(), List.of(), TextValidation.NAME);
            participants.add(participant);
        }
        return participants;
    }

    static void replace(DialogueRound round, List<Participant> participants) {
        round.participants.clear();
        for (Participant participant : participants) {
            participant.round = round;
            participant.position = round.participants.size();
            round.participants.add(participant);
        }
    }
}
