package news.hiwar.seed;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.actor.Actor;
import news.hiwar.actor.Alias;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.dialogue.Participant;
import news.hiwar.outlet.Outlet;
import news.hiwar.topic.Topic;

/** One loading of what articles refer to: makes the rows of those seeds that are new or have changed. */
class Loading {
    final Store<Outlet> outlets;
    final Store<Actor> actors;
    final Store<Topic> topics;
    final Store<Dialogue> dialogues;
    final Store<DialogueRound> rounds;

    Loading(EntityManager entities) {
        outlets = new Store<>(entities, Outlet.class, Outlet::new);
        actors = new Store<>(entities, Actor.class, Actor::new);
        topics = new Store<>(entities, Topic.class, Topic::new);
        dialogues = new Store<>(entities, Dialogue.class, Dialogue::new);
        rounds = new Store<>(entities, DialogueRound.class, DialogueRound::new);
    }

    void load(Seeds seeds) {
        seeds.outlets().forEach(this::outlet);
        List<Runnable> affiliations = new ArrayList<>();
        seeds.actors().forEach(seed -> actor(seed, affiliations));
        refuseSharedAliases(seeds.actors());
        affiliations.forEach(Runnable::run);
        seeds.topics().forEach(seed -> topic(seed, null));
        seeds.dialogues().forEach(this::dialogue);
    }

    int changes() {
        return Stream.of(outlets, actors, topics, dialogues, rounds)
                .mapToInt(Store::changes)
                .sum();
    }

    private void outlet(Seeds.Outlet seed) {
        outlets.put(seed.slug(), seed, outlet -> {
            outlet.rename(seed.name());
            outlet.website = seed.website();
        });
    }

    /** An actor may be affiliated to one that stands further down in the file. */
    private void actor(Seeds.Actor seed, List<Runnable> affiliations) {
        actors.put(seed.slug(), seed, actor -> {
            actor.rename(seed.name());
            actor.kind = seed.kind();
            actor.description = seed.description();
            Set<String> spellings = new LinkedHashSet<>(seed.name().texts().toList());
            spellings.addAll(orEmpty(seed.aliases()));
            replace(actor.aliases, spellings.stream().map(Alias::of).toList());
            affiliations.add(() -> actor.affiliation = actors.find(seed.affiliation()));
        });
    }

    private static void refuseSharedAliases(List<Seeds.Actor> seeds) {
        Set<String> taken = new HashSet<>();
        for (Seeds.Actor seed : seeds) {
            for (String alias : new HashSet<>(orEmpty(seed.aliases()))) {
                if (!taken.add(alias))
                    throw seed.slug().broken("the alias %s belongs to another actor".formatted(alias));
            }
        }
    }

    private void topic(Seeds.Topic seed, @Nullable Ref broader) {
        topics.put(seed.slug(), Stream.of(seed, broader).toList(), topic -> {
            topic.rename(seed.name());
            topic.description = seed.description();
            topic.broader = topics.find(broader);
        });
        for (Seeds.Topic narrower : orEmpty(seed.narrower())) {
            if (broader != null) throw narrower.slug().broken("topics are two levels deep, not three");
            topic(narrower, seed.slug());
        }
    }

    private void dialogue(Seeds.Dialogue seed) {
        dialogues.put(seed.slug(), seed, dialogue -> {
            dialogue.rename(seed.name());
            dialogue.description = seed.description();
            replace(dialogue.parties, seed.parties().stream().map(actors::get).toList());
        });
        seed.rounds().forEach(round -> round(dialogues.get(seed.slug()), seed.slug(), round));
    }

    private void round(Dialogue dialogue, Ref of, Seeds.Round seed) {
        Ref ref = new Ref(DialogueRound.slug(of.slug(), seed.number()), of.file(), of.line());
        rounds.put(ref, seed, round -> {
            round.dialogue = dialogue;
            round.number = seed.number();
            round.name = seed.name();
            round.status = seed.status();
            round.format = seed.format();
            round.date = seed.date() == null ? null : seed.date().date();
            round.venue = seed.venue();
            replace(
                    round.agenda,
                    orEmpty(seed.agenda()).stream().map(topics::get).toList());
            replace(round.outcomes, orEmpty(seed.outcomes()));
            round.participants.clear();
            orEmpty(seed.participants())
                    .forEach(participant -> round.participants.add(participant(round, participant)));
        });
    }

    private Participant participant(DialogueRound round, Seeds.Participant seed) {
        Participant participant = new Participant();
        participant.round = round;
        participant.position = round.participants.size();
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
