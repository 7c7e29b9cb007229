package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.Participant;
import news.hiwar.graph.dialogue.RoundFormat;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Slugs;

/** Writes into entries what stood there: see {@link Snapshot}. What has been merged since is what it went into. */
final class Restoring {
    private Restoring() {}

    static void names(Named entry, JsonNode fields) {
        entry.rename(Objects.requireNonNull(Snapshot.text(fields.path("name"))));
        SlugReferences.replace(
                AliasRules.of(entry),
                texts(fields.path("aliases")).map(Alias::of).toList());
    }

    static void dialogue(Dialogue dialogue, JsonNode fields) {
        List<String> slugs = texts(fields.path("parties")).toList();
        List<Actor> parties =
                SlugReferences.all(Actor.class, "version", slugs); // before a change, which would be written
        dialogue.description = Snapshot.text(fields.path("description"));
        SlugReferences.replace(dialogue.parties, parties);
    }

    static void round(DialogueRound round, JsonNode fields) {
        List<Topic> agenda = SlugReferences.all(
                Topic.class, "version", texts(fields.path("agenda")).toList());
        List<Participant> participants = participants(fields.path("participants"));
        round.name = Objects.requireNonNull(Snapshot.text(fields.path("name")));
        round.status = RoundStatus.valueOf(fields.path("status").asText());
        round.format = Snapshot.value(fields.path("format"), RoundFormat.class);
        round.venue = Snapshot.text(fields.path("venue"));
        round.date = Snapshot.value(fields.path("date"), FuzzyDate.class);
        SlugReferences.replace(round.agenda, agenda);
        SlugReferences.replace(
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
