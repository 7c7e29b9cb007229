package news.hiwar.ingestion.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** What articles refer to, by slug, as it is when the reading of articles begins. */
record References(
        Map<String, Outlet> outlets,
        Map<String, Actor> actors,
        Map<String, Topic> topics,
        Map<String, Dialogue> dialogues,
        Map<String, DialogueRound> rounds) {
    private static final String ROUNDS = "from DialogueRound r join fetch r.dialogue";
    private static final String TOPICS = "from Topic t left join fetch t.broader";

    static References load(EntityManager entities) {
        References references = new References(
                all(entities, "from Outlet", Outlet.class),
                all(entities, "from Actor", Actor.class),
                all(entities, TOPICS, Topic.class),
                all(entities, "from Dialogue", Dialogue.class),
                all(entities, ROUNDS, DialogueRound.class));
        references.followMerges(entities);
        return references;
    }

    /** Lets the slug of what was merged stand for what that went into; a merge may come while articles are read. */
    void followMerges(EntityManager entities) {
        follow(Outlet.class, outlets);
        follow(Actor.class, actors);
        boolean moved = follow(Dialogue.class, dialogues);
        if (follow(DialogueRound.class, rounds) || moved) {
            Map<String, DialogueRound> now = all(entities, ROUNDS, DialogueRound.class);
            rounds.replaceAll((slug, round) -> now.getOrDefault(round.slug, round)); // their dialogues may have gone
        }
        if (!follow(Topic.class, topics)) return;
        Map<String, Topic> now = all(entities, TOPICS, Topic.class);
        topics.replaceAll((slug, topic) -> now.getOrDefault(topic.slug, topic)); // their broader topics may have gone
    }

    private static <T extends StoredNode> boolean follow(Class<T> type, Map<String, T> known) {
        boolean followed = false;
        for (Map.Entry<String, String> redirect : Slugs.redirects(type).entrySet()) {
            String target = redirect.getValue();
            T row = known.get(redirect.getKey());
            if (row != null && row.slug.equals(target)) continue;
            T survivor = known.computeIfAbsent(target, missing -> Slugs.find(type, missing));
            if (survivor != null) known.put(redirect.getKey(), survivor);
            followed = true;
        }
        return followed;
    }

    /** What pages need to be read, and not to be stored: few rows, also in a big archive. */
    static References ofPages(EntityManager entities) {
        return new References(Map.of(), Map.of(), Map.of(), Map.of(), all(entities, ROUNDS, DialogueRound.class));
    }

    private static <T extends StoredNode> Map<String, T> all(EntityManager entities, String hql, Class<T> type) {
        return entities.createQuery(hql, type).getResultStream().collect(toMap(row -> row.slug, identity()));
    }

    /** Lets nothing pass that names what does not exist: once it does, the line can come again. */
    void check(JsonLineParser.Article line) throws DocumentRejected {
        check("actor", line.actors(), actors);
        check("topic", line.topics(), topics);
        check("round", slugs(line.rounds()), rounds);
        String outlet = line.outlet();
        if (outlet != null) check("outlet", List.of(outlet), outlets);
    }

    private static void check(String type, List<String> slugs, Map<String, ?> known) throws DocumentRejected {
        List<String> unknown =
                slugs.stream().filter(slug -> !known.containsKey(slug)).toList();
        if (!unknown.isEmpty()) {
            throw DocumentRejected.refused("no %s has the slug %s".formatted(type, String.join(", ", unknown)));
        }
    }

    static List<String> slugs(List<JsonLineParser.RoundKey> rounds) {
        return rounds.stream()
                .map(round -> DialogueRound.slug(round.dialogue(), round.number()))
                .toList();
    }

    static <T> List<T> rows(Map<String, T> known, List<String> slugs) {
        return slugs.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Outlet outlet(Draft draft) {
        return draft.outlet() == null ? null : outlets.get(draft.outlet());
    }
}
