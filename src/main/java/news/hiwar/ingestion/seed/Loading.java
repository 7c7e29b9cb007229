package news.hiwar.ingestion.seed;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.Participant;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;

/**
 * One loading of what articles refer to: makes the rows of those seeds that are new or have changed. References are
 * resolved in any case, since what they lead to may have gone.
 */
class Loading {
    final Store<Outlet> outlets;
    final Store<Actor> actors;
    final Store<Topic> topics;
    final Store<Dialogue> dialogues;
    final Store<DialogueRound> rounds;
    private final Coverage coverage;
    private final Spellings outletNames = new Spellings("outlet");
    private final Spellings actorNames = new Spellings("actor");
    private final Spellings topicNames = new Spellings("topic");
    private final Spellings dialogueNames = new Spellings("dialogue");

    Loading(EntityManager entities, Coverage coverage) {
        this.coverage = coverage;
        outlets = new Store<>(entities, Outlet.class, Outlet::new);
        actors = new Store<>(entities, Actor.class, Actor::new);
        topics = new Store<>(entities, Topic.class, Topic::new);
        dialogues = new Store<>(entities, Dialogue.class, Dialogue::new);
        rounds = new Store<>(entities, DialogueRound.class, DialogueRound::new);
    }

    void load(Seeds seeds) {
        seeds.outlets().forEach(this::outlet);
        List<Seeds.Actor> changed = seeds.actors().stream().filter(this::actor).toList();
        for (Seeds.Actor seed : seeds.actors()) {
            Actor affiliation = actors.find(seed.affiliation()); // it may stand further down in the file
            if (!changed.contains(seed)) continue;
            Actor actor = actors.get(seed.slug());
            actor.affiliation =
                    Objects.equals(affiliation, actor) ? null : affiliation; // one may be merged into the other
        }
        seeds.topics().forEach(seed -> topic(seed, null));
        seeds.dialogues().forEach(this::dialogue);
    }

    /** Whether that is a name or an alias of the actor in the seeds. */
    boolean isNamed(Ref actor, String text) {
        return actorNames.isNamed(actor, text);
    }

    int changes() {
        return Stream.of(outlets, actors, topics, dialogues, rounds)
                .mapToInt(Store::changes)
                .sum();
    }

    private void outlet(Seeds.Outlet seed) {
        List<Alias> names = outletNames.of(seed.slug(), seed.name(), seed.aliases());
        outlets.put(seed.slug(), seed, outlet -> {
            outlet.rename(seed.name());
            replace(outlet.aliases, names);
            outlet.website = seed.website();
        });
    }

    private boolean actor(Seeds.Actor seed) {
        List<Alias> names = actorNames.of(seed.slug(), seed.name(), seed.aliases());
        return actors.put(seed.slug(), seed, actor -> {
            actor.rename(seed.name());
            actor.kind = seed.kind();
            actor.description = seed.description();
            replace(actor.aliases, names);
        });
    }

    private void topic(Seeds.Topic seed, @Nullable Ref field) {
        Topic above = topics.find(field);
        Topic broader =
                above == null || above.broader == null ? above : above.broader; // where it was merged into a part
        List<Alias> names = topicNames.of(seed.slug(), seed.name(), seed.aliases());
        topics.put(seed.slug(), Stream.of(seed, field).toList(), topic -> {
            boolean moved = topic.rowId != null && !Objects.equals(topic.broader, broader);
            topic.rename(seed.name());
            replace(topic.aliases, names);
            topic.description = seed.description();
            topic.broader = Objects.equals(broader, topic) ? null : broader;
            if (moved) coverage.replaceBroader(topic);
        });
        for (Seeds.Topic narrower : orEmpty(seed.narrower())) {
            if (field != null) throw narrower.slug().broken("topics are two levels deep, not three");
            topic(narrower, seed.slug());
        }
    }

    private void dialogue(Seeds.Dialogue seed) {
        List<Actor> parties =
                seed.parties().stream().map(actors::get).distinct().toList();
        List<Alias> names = dialogueNames.of(seed.slug(), seed.name(), seed.aliases());
        dialogues.put(seed.slug(), seed, dialogue -> {
            dialogue.rename(seed.name());
            replace(dialogue.aliases, names);
            dialogue.description = seed.description();
            replace(dialogue.parties, parties);
        });
        seed.rounds().forEach(round -> round(dialogues.get(seed.slug()), seed.slug(), round));
    }

    private void round(Dialogue dialogue, Ref of, Seeds.Round seed) {
        Ref ref = new Ref(DialogueRound.slug(of.slug(), seed.number()), of.file(), of.line());
        List<Topic> agenda =
                orEmpty(seed.agenda()).stream().map(topics::get).distinct().toList();
        List<Participant> participants =
                orEmpty(seed.participants()).stream().map(this::participant).toList();
        // The dialogue may have been merged, and have that number from where it went.
        rounds.standIn(ref, round -> round.number == seed.number() && round.dialogue.slug.equals(dialogue.slug));
        rounds.put(ref, seed, round -> {
            round.dialogue = dialogue;
            round.number = seed.number();
            round.name = seed.name();
            round.status = seed.status();
            round.format = seed.format();
            round.date = seed.date() == null ? null : seed.date().date();
            round.venue = seed.venue();
            replace(round.agenda, agenda);
            replace(round.outcomes, orEmpty(seed.outcomes()));
            round.participants.clear();
            for (Participant participant : participants) {
                participant.round = round;
                participant.position = round.participants.size();
                round.participants.add(participant);
            }
        });
    }

    private Participant participant(Seeds.Participant seed) {
        Participant participant = new Participant();
        participant.actor = actors.get(seed.actor());
        participant.party = actors.find(seed.party());
        participant.role = seed.role();
        return participant;
    }

    private static <T> void replace(List<T> old, List<T> now) {
        if (old.equals(now)) return;
        old.clear();
        old.addAll(now);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
