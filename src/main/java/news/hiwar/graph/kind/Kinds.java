package news.hiwar.graph.kind;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kind.LinkType.Extra;
import news.hiwar.graph.link.Appearance;
import news.hiwar.graph.link.DialogueCoverage;
import news.hiwar.graph.link.RoundCoverage;
import news.hiwar.graph.link.Tagging;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Hibernate;

/** All kinds of the graph, each described here and nowhere else. */
public final class Kinds {
    /** The cache tag of results of the search index, and of all that is weighted by the whole archive. */
    public static final String INDEX = "index";

    public static final Kind<Article> ARTICLE =
            Kind.of("ARTICLE", "articles", Article.class, Article::new).cachedFor(60);

    public static final Kind<Outlet> OUTLET = Kind.of("OUTLET", "outlets", Outlet.class, Outlet::new);

    public static final Kind<Actor> ACTOR = Kind.of("ACTOR", "actors", Actor.class, Actor::new)
            .linkedBy(new LinkType<>(
                    Appearance.class, "actor", Appearance::new, true, Extra.RANK, covered -> Optional.empty()))
            .under(new Hierarchy<>(
                    Actor.class,
                    "affiliation",
                    actor -> actor.affiliation,
                    (actor, above) -> actor.affiliation = above,
                    false,
                    "An actor cannot be affiliated with itself, directly or through others."))
            .weighed()
            .alsoInvalidates(INDEX);

    public static final Kind<Topic> TOPIC = Kind.of("TOPIC", "topics", Topic.class, Topic::new)
            .linkedBy(new LinkType<>(
                    Tagging.class,
                    "topic",
                    (article, topic, position) -> new Tagging(article, topic, true),
                    true,
                    Extra.DIRECT,
                    covered -> Optional.empty()))
            .under(new Hierarchy<>(
                    Topic.class,
                    "broader",
                    topic -> topic.broader,
                    (topic, above) -> topic.broader = above,
                    true,
                    "A topic cannot be narrower than itself."))
            .nestedIn(Topic.class, "narrower", "broader")
            .weighed()
            .alsoInvalidates(INDEX);

    public static final Kind<DialogueRound> ROUND = Kind.of("ROUND", "rounds", DialogueRound.class, DialogueRound::new)
            .linkedBy(new LinkType<>(
                    RoundCoverage.class,
                    "round",
                    (article, round, position) -> new RoundCoverage(article, round),
                    true,
                    null,
                    covered -> Optional.empty()))
            .placedBy("dialogue", "number")
            .nestedIn(Dialogue.class, "rounds", "dialogue")
            .alsoInvalidates("dialogues", INDEX);

    public static final Kind<Dialogue> DIALOGUE = Kind.of("DIALOGUE", "dialogues", Dialogue.class, Dialogue::new)
            .linkedBy(new LinkType<>(
                    DialogueCoverage.class,
                    "dialogue",
                    (article, dialogue, position) -> new DialogueCoverage(article, dialogue),
                    false,
                    null,
                    covered -> Optional.ofNullable(covered instanceof DialogueRound round ? round.dialogue : null)))
            .alsoInvalidates(INDEX);

    /** In the order in which each refers to those before it only. */
    public static final List<Kind<?>> ALL = List.of(OUTLET, ACTOR, TOPIC, DIALOGUE, ROUND, ARTICLE);

    /** What editors keep as records of their own, and can merge: all but articles. */
    public static final List<Kind<?>> TAXONOMY =
            ALL.stream().filter(Kind::isMergeable).<Kind<?>>map(kind -> kind).toList();

    /** What articles are linked to; a kind comes after those whose links imply links to it. */
    public static final List<Kind<?>> LINKED = List.of(ACTOR, TOPIC, ROUND, DIALOGUE);

    private Kinds() {}

    /** The kind of a row. */
    @SuppressWarnings("unchecked") // a kind's type is that of its rows
    public static <T extends StoredNode> Kind<T> of(T row) {
        return (Kind<T>) of(Hibernate.getClass(row)).orElseThrow();
    }

    public static Optional<Kind<?>> of(Class<?> type) {
        return first(ALL.stream().filter(kind -> kind.type() == type));
    }

    /** The kind of a type's name in the schema. */
    public static Optional<Kind<?>> named(String type) {
        return first(ALL.stream().filter(kind -> kind.name().equals(type)));
    }

    /** The kind of a code, such as {@code ROUND}. */
    public static Optional<Kind<?>> coded(String code) {
        return first(ALL.stream().filter(kind -> kind.code().equals(code)));
    }

    /** The kind of a record that editors keep, by a public id; null if the id belongs to none. */
    @SuppressWarnings("unchecked") // all of the taxonomy can be merged
    public static @Nullable Kind<? extends MergeableNode> ofRecord(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        if (parsed == null) return null;
        return (Kind<? extends MergeableNode>)
                named(parsed.type()).filter(Kind::isMergeable).orElse(null);
    }

    /** The names of a row; none for a kind without names. */
    public static List<Alias> aliases(StoredNode row) {
        return row instanceof Named named ? named.aliases() : List.of();
    }

    private static Optional<Kind<?>> first(Stream<Kind<?>> kinds) {
        return kinds.findFirst();
    }
}
