package news.hiwar.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import news.hiwar.actor.Actor;
import news.hiwar.article.Article;
import news.hiwar.dialogue.Dialogue;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.outlet.Outlet;
import news.hiwar.relay.Conditions;
import news.hiwar.relay.Connection;
import news.hiwar.relay.Keyset;
import news.hiwar.relay.Page;
import news.hiwar.relay.Slugs;
import news.hiwar.relay.StoredNode;
import news.hiwar.topic.Topic;

/**
 * A list of articles as it is asked for; equal where the answers are.
 *
 * <p>One member of the filter is the shelf that is walked along, newest or oldest first; the others are checked on the
 * way. So a page is cheap unless the members rarely meet.
 */
record Feed(ArticleFilter filter, ArticleOrder order, Page page, boolean counted) {
    private record Constraint(Shelf shelf, List<Long> scopes) {}

    static Feed of(@Nullable ArticleFilter filter, @Nullable ArticleOrder order, Page page, boolean counted) {
        return new Feed(
                filter == null ? ArticleFilter.NONE : filter,
                order == null ? ArticleOrder.NEWEST : order,
                page,
                counted);
    }

    /** Of all articles. */
    Connection<Article> all() {
        List<Constraint> constraints = constraints();
        if (constraints.isEmpty()) return keyset(Shelf.ALL, constraints).page(List.of());
        Constraint walked = constraints.remove(0);
        return keyset(walked.shelf, constraints).page(walked.scopes);
    }

    /** Of the articles of each of these actors, topics, rounds ... */
    Map<Long, Connection<Article>> pages(Shelf shelf, Collection<Long> scopes) {
        return keyset(shelf, constraints()).pages(scopes);
    }

    private Keyset<Article> keyset(Shelf shelf, List<Constraint> constraints) {
        Conditions conditions = new Conditions();
        for (int i = 0; i < constraints.size(); i++) {
            String scopes = "constraint" + i;
            conditions.and(constraints.get(i).shelf.holds(shelf, scopes), scopes, constraints.get(i).scopes);
        }
        if (filter.language() != null)
            conditions.and(shelf.article + ".language = :language", "language", filter.language());
        if (filter.publishedFrom() != null) conditions.and("l.publishedAt >= :from", "from", filter.publishedFrom());
        if (filter.publishedBefore() != null)
            conditions.and("l.publishedAt < :until", "until", filter.publishedBefore());
        return new Keyset<>(shelf.listing(order), conditions, page, counted);
    }

    /** The narrowest, by rule of thumb, first. */
    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        String dialogue = filter.dialogue();
        add(constraints, Shelf.DIALOGUE, Dialogue.class, dialogue == null ? null : List.of(dialogue));
        add(constraints, Shelf.ROUND, DialogueRound.class, rounds(dialogue));
        Collections.reverse(constraints); // rounds are narrower, but of a dialogue that must be known first
        if (filter.allActors() != null) {
            Slugs.keys(Actor.class, filter.allActors())
                    .forEach(actor -> constraints.add(new Constraint(Shelf.ACTOR, List.of(actor))));
        }
        add(constraints, Shelf.ACTOR, Actor.class, filter.actors());
        add(constraints, Shelf.TOPIC, Topic.class, filter.topics());
        add(constraints, Shelf.OUTLET, Outlet.class, filter.outlets());
        return constraints;
    }

    private @Nullable List<String> rounds(@Nullable String dialogue) {
        if (filter.rounds() == null || filter.rounds().isEmpty()) return null;
        if (dialogue == null) throw new RoundsWithoutDialogue();
        return filter.rounds().stream()
                .map(n -> DialogueRound.slug(dialogue, n))
                .toList();
    }

    /** No alternatives are no constraint. */
    private static void add(
            List<Constraint> constraints,
            Shelf shelf,
            Class<? extends StoredNode> type,
            @Nullable List<String> alternatives) {
        if (alternatives == null || alternatives.isEmpty()) return;
        constraints.add(new Constraint(shelf, Slugs.keys(type, alternatives)));
    }
}
