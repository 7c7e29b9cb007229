package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/**
 * That an article stands on a shelf.
 *
 * @param scopes the keys of the actors, topics ... of which it must have one
 */
public record Constraint(ListScope shelf, List<Long> scopes) {

    /**
     * What a filter asks for besides language and time; the narrowest, by rule of thumb, first.
     *
     * @throws news.hiwar.platform.relay.UnknownSlug where the filter names what does not exist
     */
    public static List<Constraint> of(ArticleFilter filter) {
        List<Constraint> constraints = new ArrayList<>();
        String dialogue = filter.dialogue();
        add(constraints, ListScope.DIALOGUE, Dialogue.class, dialogue == null ? null : List.of(dialogue));
        add(constraints, ListScope.ROUND, DialogueRound.class, rounds(filter));
        Collections.reverse(constraints); // rounds are narrower, but of a dialogue that must be known first
        if (filter.allActors() != null) {
            Slugs.keys(Actor.class, filter.allActors())
                    .forEach(actor -> constraints.add(new Constraint(ListScope.ACTOR, List.of(actor))));
        }
        add(constraints, ListScope.ACTOR, Actor.class, filter.actors());
        add(constraints, ListScope.TOPIC, Topic.class, filter.topics());
        add(constraints, ListScope.OUTLET, Outlet.class, filter.outlets());
        return constraints;
    }

    private static @Nullable List<String> rounds(ArticleFilter filter) {
        if (filter.rounds() == null || filter.rounds().isEmpty()) return null;
        String dialogue = filter.dialogue();
        if (dialogue == null) throw new RoundsWithoutDialogue();
        return filter.rounds().stream()
                .map(n -> DialogueRound.slug(dialogue, n))
                .toList();
    }

    /** No alternatives are no constraint. */
    private static void add(
            List<Constraint> constraints,
            ListScope shelf,
            Class<? extends StoredNode> type,
            @Nullable List<String> alternatives) {
        if (alternatives == null || alternatives.isEmpty()) return;
        constraints.add(new Constraint(shelf, Slugs.keys(type, alternatives)));
    }
}
