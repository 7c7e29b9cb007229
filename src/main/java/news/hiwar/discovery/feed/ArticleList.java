package news.hiwar.discovery.feed;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import news.hiwar.discovery.feed.ArticleFilter.RoundsWithoutDialogue;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.Keyset.Listing;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Slugs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * A request for a list of articles; equal requests have equal responses. One constraint of the filter is the scope, whose
 * index the statement walks in the order of publication; the others are conditions that each row has to meet. So a page is
 * cheap unless the constraints rarely meet. For a topic, an actor in the filter, a language and a cursor this statement is
 * executed, by {@link Keyset}:
 *
 * <pre>{@code
 * select l.topic.rowId, l.publishedAt, l.article.rowId from Tagging l
 * where l.live
 *   and exists (select 1 from Appearance l2 where l2.article = l.article and l2.actor.rowId in :constraint0)
 *   and l.article.language = :language
 *   and l.topic.rowId = :scope0
 *   and l.publishedAt <= :afterSort and (l.publishedAt < :afterSort or l.article.rowId < :afterKey)
 * order by l.publishedAt desc, l.article.rowId desc
 * limit 21
 * }</pre>
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

    /** A page of the list of all articles. */
    Connection<Article> load() {
        List<Constraint> constraints = Constraint.of(filter, audience);
        if (constraints.isEmpty()) return keyset(ListScope.ALL, constraints).page(List.of());
        Constraint narrowest = constraints.remove(0);
        return keyset(ListScope.of(narrowest.kind()), constraints).page(narrowest.keys());
    }

    /** A page for each of these actors, topics, dialogues, rounds or outlets, by key. */
    Map<Long, Connection<Article>> pages(Kind<?> kind, Collection<Long> keys) {
        return keyset(ListScope.of(kind), Constraint.of(filter, audience)).pages(keys);
    }

    /**
     * Finds an article that readers see and that passes a filter; null if it does not.
     *
     * @param key of the article; negative if only the filter is to be checked
     * @throws news.hiwar.platform.relay.Slugs.UnknownSlug if the filter names something that does not exist
     */
    public static @Nullable Article findMatching(ArticleFilter filter, long key) {
        // a record may be hidden again while readers follow its articles, of which they see the published ones
        Audience records = key < 0 ? Audience.READERS : Audience.EDITORS;
        Conditions conditions = conditions(ListScope.ALL, filter, Constraint.of(filter, records), Audience.READERS)
                .and("l.rowId = :key", "key", key);
        return conditions.find("from Article l", Article.class).stream()
                .findFirst()
                .orElse(null);
    }

    private Keyset<Article> keyset(ListScope scope, List<Constraint> constraints) {
        return new Keyset<>(scope.listing(order), conditions(scope, filter, constraints, audience), page, counted);
    }

    /** The conditions on a row {@code l} of a scope: the audience sees its article, and the article passes the filter. */
    private static Conditions conditions(
            ListScope scope, ArticleFilter filter, List<Constraint> constraints, Audience audience) {
        Conditions conditions = new Conditions().and(audience.sees("l"));
        for (int i = 0; i < constraints.size(); i++) {
            String keys = "constraint" + i;
            conditions.and(
                    constraints.get(i).holds(scope.article(), keys),
                    keys,
                    constraints.get(i).keys());
        }
        if (filter.language() != null)
            conditions.and(scope.article() + ".language = :language", "language", filter.language());
        if (filter.publishedFrom() != null) conditions.and("l.publishedAt >= :from", "from", filter.publishedFrom());
        if (filter.publishedBefore() != null)
            conditions.and("l.publishedAt < :until", "until", filter.publishedBefore());
        return conditions;
    }

    /**
     * A constraint of a filter on the scopes of an article.
     *
     * @param keys the keys of the alternatives, of which the article must have at least one
     */
    public record Constraint(Kind<?> kind, List<Long> keys) {

        /**
         * The constraints of a filter other than language and time; what is usually the narrowest comes first.
         *
         * @throws news.hiwar.platform.relay.Slugs.UnknownSlug if the filter names something that does not exist
         */
        public static List<Constraint> of(ArticleFilter filter, Audience audience) {
            List<Constraint> constraints = new ArrayList<>();
            String dialogue = filter.dialogue();
            add(constraints, audience, Kinds.DIALOGUE, dialogue == null ? null : List.of(dialogue));
            add(constraints, audience, Kinds.ROUND, rounds(filter));
            Collections.reverse(constraints); // rounds are narrower, but an unknown dialogue is reported first
            if (filter.allActors() != null) {
                Slugs.keys(Actor.class, filter.allActors(), audience == Audience.EDITORS)
                        .forEach(actor -> constraints.add(new Constraint(Kinds.ACTOR, List.of(actor))));
            }
            add(constraints, audience, Kinds.ACTOR, filter.actors());
            add(constraints, audience, Kinds.TOPIC, filter.topics());
            add(constraints, audience, Kinds.OUTLET, filter.outlets());
            return constraints;
        }

        /**
         * The HQL condition on an article in the row of another scope.
         *
         * @param article the path of the article
         * @param parameter the name of the parameter that is bound to the keys
         */
        private String holds(String article, String parameter) {
            if (kind == Kinds.OUTLET) return article + ".outlet.rowId in :" + parameter;
            ListScope scope = ListScope.of(kind);
            return "exists (select 1 from %s where l2.article = %s and %s in :%s)"
                    .formatted(
                            scope.from().replace(" l", " l2"),
                            article,
                            requireNonNull(scope.key()).replace("l.", "l2."),
                            parameter);
        }

        private static @Nullable List<String> rounds(ArticleFilter filter) {
            if (filter.rounds() == null || filter.rounds().isEmpty()) return null;
            String dialogue = filter.dialogue();
            if (dialogue == null) throw new RoundsWithoutDialogue();
            return filter.rounds().stream()
                    .map(n -> DialogueRound.slug(dialogue, n))
                    .toList();
        }

        /** Adds a constraint unless there are no alternatives. */
        private static void add(
                List<Constraint> constraints,
                Audience audience,
                Kind<? extends MergeableNode> kind,
                @Nullable List<String> alternatives) {
            if (alternatives == null || alternatives.isEmpty()) return;
            constraints.add(new Constraint(kind, Slugs.keys(kind.type(), alternatives, audience == Audience.EDITORS)));
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

    /**
     * The lists of articles of one kind, such as those of actors, or the list of all articles. Each is a range of an index that
     * is sorted by the time of publication.
     *
     * @param from the entity that is listed, with the alias {@code l}
     * @param key the path of the key of the record that the list belongs to; null for the list of all articles
     * @param article the path of the article
     */
    private record ListScope(String from, @Nullable String key, String article) {
        static final ListScope ALL = new ListScope("Article l", null, "l");

        static ListScope of(Kind<?> kind) {
            if (kind == Kinds.OUTLET) return new ListScope("Article l", "l.outlet.rowId", "l");
            LinkType<?> link = kind.link();
            return new ListScope(link.entityName() + " l", "l." + link.target() + ".rowId", "l.article");
        }

        Listing<Article> listing(ArticleOrder order) {
            boolean newestFirst = order == ArticleOrder.NEWEST;
            return new Listing<>(
                    Article.class, from, key, "l.publishedAt", Instant.class, article + ".rowId", newestFirst);
        }
    }
}
