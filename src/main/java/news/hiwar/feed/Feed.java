package news.hiwar.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import news.hiwar.topic.Topic;

/**
 * A list of articles as it is asked for; equal where the answers are.
 *
 * <p>One member of the filter is the shelf that is walked along, newest or oldest first; the others are checked on the
 * way. So a page is cheap unless the members rarely meet.
 */
record Feed(ArticleFilter filter, ArticleOrder order, Page page, boolean counted) {
    private record Constraint(Shelf shelf, List<Long> scopes) {}

    static Feed of(
            @Nullable ArticleFilter filter,
            @Nullable ArticleOrder order,
            Page page,
            boolean counted) {
        return new Feed(
                filter == null ? ArticleFilter.NONE : filter, order == null ? ArticleOrder.NEWEST : order, page, counted);
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
            conditions.and(
                    constraints.get(i).shelf.holds(shelf, scopes), scopes, constraints.get(i).scopes);
        }
        if (filter.language() != null) conditions.and(shelf.article + ".language = :language", "language", filter.language());
        if (filter.publishedFrom() != null) conditions.and("l.publishedAt >= :from", "from", filter.publishedFrom());
        if (filter.publishedBefore() != null) conditions.and("l.publishedAt < :until", "until", filter.publishedBefore());
        return new Keyset<>(shelf.listing(order), conditions, page, counted);
    }

    /** The narrowest, by rule of thumb, first. */
    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        if (filter.rounds() != null) constraints.add(new Constraint(Shelf.ROUND, rounds()));
        if (filter.dialogue() != null) {
            constraints.add(new Constraint(Shelf.DIALOGUE, Slugs.keys(Dialogue.class, List.of(filter.dialogue()))));
        }
        if (filter.allActors() != null) {
            Slugs.keys(Actor.class, filter.allActors())
                    .forEach(actor -> constraints.add(new Constraint(Shelf.ACTOR, List.of(actor))));
        }
        if (filter.actors() != null) constraints.add(new Constraint(Shelf.ACTOR, Slugs.keys(Actor.class, filter.actors())));
        if (filter.topics() != null) constraints.add(new Constraint(Shelf.TOPIC, Slugs.keys(Topic.class, filter.topics())));
        if (filter.outlets() != null) constraints.add(new Constraint(Shelf.OUTLET, Slugs.keys(Outlet.class, filter.outlets())));
        return constraints;
    }

    private List<Long> rounds() {
        if (filter.dialogue() == null) throw new RoundsWithoutDialogue();
        return Slugs.keys(
                DialogueRound.class,
                filter.rounds().stream().map(n -> DialogueRound.slug(filter.dialogue(), n)).toList());
    }
}
