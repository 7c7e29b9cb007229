package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import news.hiwar.discovery.feed.ArticleFilter.RoundsWithoutDialogue;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * A list of articles as it is asked for; equal where the answers are.
 *
 * <p>One member of the filter is the shelf that is walked along, newest or oldest first; the others are checked on the
 * way. So a page is cheap unless the members rarely meet.
 */
public record ArticleList(
        ArticleFilter filter, ArticleOrder order, PageArguments page, boolean counted, Audience audience) {
    static ArticleList of(
            @Nullable ArticleFilter filter,
            @Nullable ArticleOrder order,
            PageArguments page,
            boolean counted,
            Audience audience) {
        return new ArticleList(
                filter == null ? ArticleFilter.NONE : filter,
                order == null ? ArticleOrder.NEWEST : order,
                page,
                counted,
                audience);
    }

    /** Of all articles. */
    Connection<Article> all() {
        List<Constraint> constraints = Constraint.of(filter);
        if (constraints.isEmpty()) return keyset(ListScope.ALL, constraints).page(List.of());
        Constraint walked = constraints.remove(0);
        return keyset(walked.shelf(), constraints).page(walked.scopes());
    }

    /** Of the articles of each of these actors, topics, rounds ... */
    Map<Long, Connection<Article>> pages(ListScope shelf, Collection<Long> scopes) {
        return keyset(shelf, Constraint.of(filter)).pages(scopes);
    }

    private Keyset<Article> keyset(ListScope shelf, List<Constraint> constraints) {
        return new Keyset<>(shelf.listing(order), conditions(shelf, filter, constraints, audience), page, counted);
    }

    /** That an article on a shelf, {@code l}, is seen and passes a filter with these constraints. */
    static Conditions conditions(
            ListScope shelf, ArticleFilter filter, List<Constraint> constraints, Audience audience) {
        Conditions conditions = new Conditions().and(audience.sees("l"));
        for (int i = 0; i < constraints.size(); i++) {
            String scopes = "constraint" + i;
            conditions.and(
                    constraints.get(i).shelf().holds(shelf, scopes),
                    scopes,
                    constraints.get(i).scopes());
        }
        if (filter.language() != null)
            conditions.and(shelf.article + ".language = :language", "language", filter.language());
        if (filter.publishedFrom() != null) conditions.and("l.publishedAt >= :from", "from", filter.publishedFrom());
        if (filter.publishedBefore() != null)
            conditions.and("l.publishedAt < :until", "until", filter.publishedBefore());
        return conditions;
    }

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

    @Description("The order of a list of articles, by `publishedAt`.")
    @Enum("ArticleOrder")
    public enum ArticleOrder {
        @Description("The newest first.")
        NEWEST,

        @Description("The oldest first.")
        OLDEST
    }
}
