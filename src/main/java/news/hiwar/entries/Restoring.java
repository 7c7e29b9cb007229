package news.hiwar.entries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.hiwar.actor.Actor;
import news.hiwar.dating.FuzzyDate;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.dialogue.Participant;
import news.hiwar.dialogue.RoundFormat;
import news.hiwar.dialogue.RoundStatus;
import news.hiwar.naming.Alias;
import news.hiwar.naming.Localized;
import news.hiwar.naming.Named;
import news.hiwar.relay.Slugs;
import news.hiwar.topic.Topic;

/** Writes into entries what stood there: see {@link Snapshot}. What has been merged since is what it went into. */
final class Restoring {
    private Restoring() {}

    static void names(Named entry, JsonNode fields) {
        entry.rename(Objects.requireNonNull(Snapshot.text(fields.path("name"))));
        Referred.replace(
                Aliases.of(entry), texts(fields.path("aliases")).map(Alias::of).toList());
    }

    static void dialogue(Dialogue dialogue, JsonNode fields) {
        List<String> slugs = texts(fields.path("parties")).toList();
        List<Actor> parties = Referred.all(Actor.class, "version", slugs); // before a change, which would be written
        dialogue.description = Snapshot.text(fields.path("description"));
        Referred.replace(dialogue.parties, parties);
    }

    static void round(DialogueRound round, JsonNode fields) {
        List<Topic> agenda = Referred.all(
                Topic.class, "version", texts(fields.path("agenda")).toList());
        List<Participant> participants = participants(fields.path("participants"));
        round.name = Objects.requireNonNull(Snapshot.text(fields.path("name")));
        round.status = RoundStatus.valueOf(fields.path("status").asText());
        round.format = Snapshot.value(fields.path("format"), RoundFormat.class);
        round.venue = Snapshot.text(fields.path("venue"));
        round.date = Snapshot.value(fields.path("date"), FuzzyDate.class);
        Referred.replace(round.agenda, agenda);
        Referred.replace(
                round.outcomes,
                all(fields.path("outcomes"))
                        .map(outcome -> Snapshot.value(outcome, Localized.class))
                        .toList());
        RoundWriting.replace(round, participants);
    }

    private static List<Participant> participants(JsonNode list) {
        List<Snapshot.Part> parts = all(list)
                .map(part -> Objects.requireNonNull(Snapshot.value(part, Snapshot.Part.class)))
                .toList();
        Map<String, Actor> actors = Slugs.rows(
                Actor.class,
                parts.stream()
                        .flatMap(part -> Stream.of(part.actor(), part.party()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        List<Participant> participants = new ArrayList<>();
        for (Snapshot.Part part : parts) {
            Participant participant = new Participant();
            participant.actor = Objects.requireNonNull(actors.get(part.actor()));
            if (part.party() != null) participant.party = actors.get(part.party());
            participant.role = part.role();
            participants.add(participant);
        }
        return participants;
    }

    private static Stream<String> texts(JsonNode list) {
        return all(list).map(JsonNode::asText);
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
