package news.hiwar.graph.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.topic.Topic;

/**
 * The one place that writes what articles cover: the links follow from the mentions, or from the word of whoever
 * delivered the article.
 */
@ApplicationScoped
public class Coverage {
    private static final List<Class<? extends ArticleLink>> LINKS =
            List.of(Appearance.class, Tagging.class, RoundCoverage.class, DialogueCoverage.class);

    private final EntityManager entities;
    private final Event<ArticlesChanged> changes;
    private final Event<ArticleListsChanged> moves;

    Coverage(EntityManager entities, Event<ArticlesChanged> changes, Event<ArticleListsChanged> moves) {
        this.entities = entities;
        this.changes = changes;
        this.moves = moves;
    }

    /** Replaces the mentions of a stored article, and the links that follow from them. */
    public void replace(Article article, List<Mention> mentions) {
        replace(new ArticleAnnotations(article, mentions, AssertedLinks.NOTHING));
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
    }

    /** The same, where the caller tells of the change. */
    public void replace(ArticleAnnotations covered) {
        remove(covered.article());
        write(List.of(covered));
    }

    /** Takes the mentions and links of an article away; the caller tells of the change. */
    public void remove(Article article) {
        entities.flush();
        entities.createQuery("delete from Mention where article = ?1")
                .setParameter(1, article)
                .executeUpdate();
        LINKS.forEach(link -> remove(link, article));
    }

    /**
     * Writes the mentions and links of articles that have none yet; the caller tells of it. One kind is written after
     * the other, so that many rows go into one batch.
     */
    public void write(List<ArticleAnnotations> all) {
        all.forEach(covered -> covered.mentions().forEach(entities::persist));
        all.forEach(covered -> {
            List<Actor> actors =
                    with(byProminence(covered.mentions()), covered.delivered().actors());
            for (int rank = 0; rank < actors.size(); rank++) {
                entities.persist(new Appearance(covered.article(), actors.get(rank), rank));
            }
        });
        all.forEach(covered -> tag(
                covered.article(),
                with(
                        targets(covered.mentions(), mention -> mention.topic),
                        covered.delivered().topics())));
        all.forEach(covered ->
                rounds(covered).forEach(round -> entities.persist(new RoundCoverage(covered.article(), round))));
        all.forEach(covered ->
                with(
                                rounds(covered).stream()
                                        .map(round -> round.dialogue)
                                        .toList(),
                                covered.delivered().dialogues())
                        .stream()
                        .forEach(dialogue -> entities.persist(new DialogueCoverage(covered.article(), dialogue))));
    }

    private static List<DialogueRound> rounds(ArticleAnnotations covered) {
        return with(
                targets(covered.mentions(), mention -> mention.round),
                covered.delivered().rounds());
    }

    /** Lets the links of an article follow what they repeat of it; the caller tells of the change. */
    public void follow(Article article) {
        LINKS.forEach(link -> links(link, article).forEach(ArticleLink::follow));
    }

    /** Brings the articles on a topic to where it stands among the topics now. */
    public void replaceBroader(Topic moved) {
        entities.flush();
        String hql = "select t.article.rowId from Tagging t where t.topic = ?1 and t.direct";
        List<Long> articles =
                entities.createQuery(hql, Long.class).setParameter(1, moved).getResultList();
        replaceBroader(articles);
        if (articles.isEmpty()) return;
        moves.fire(new ArticleListsChanged());
        changes.fire(new ArticlesChanged(Set.copyOf(articles)));
    }

    /** Has articles be on the topics that theirs are part of, and on no others; the caller tells of it. */
    public void replaceBroader(List<Long> articles) {
        LinkReassignments.chunks(articles).forEach(some -> {
            entities.createQuery("delete from Tagging where not direct and article.rowId in ?1")
                    .setParameter(1, some)
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into tagging (id, article_id, topic_id, published_at, live, direct)"
                                    + " select nextval('tagging_seq'), b.article_id, b.broader_id, b.published_at, b.live, false"
                                    + " from (select distinct t.article_id, o.broader_id, t.published_at, t.live"
                                    + " from tagging t join topic o on o.id = t.topic_id"
                                    + " where t.article_id in :articles and o.broader_id is not null and not exists"
                                    + " (select 1 from tagging d where d.article_id = t.article_id and d.topic_id = o.broader_id)) b")
                    .setParameter("articles", some)
                    .executeUpdate();
        });
    }

    /** One by one, so that whoever watches rows sees which lists the article leaves. */
    private void remove(Class<? extends ArticleLink> link, Article article) {
        links(link, article).forEach(entities::remove);
        entities.flush();
    }

    private <L extends ArticleLink> List<L> links(Class<L> link, Article article) {
        return entities.createQuery("from " + link.getSimpleName() + " where article = ?1", link)
                .setParameter(1, article)
                .getResultList();
    }

    private void tag(Article article, List<Topic> topics) {
        topics.forEach(topic -> entities.persist(new Tagging(article, topic, true)));
        topics.stream()
                .map(topic -> topic.broader)
                .filter(broader -> broader != null && !topics.contains(broader))
                .distinct()
                .forEach(broader -> entities.persist(new Tagging(article, broader, false)));
    }

    /** Whoever is mentioned most often comes first, then whoever is mentioned earliest. */
    private static List<Actor> byProminence(List<Mention> mentions) {
        Map<Actor, Integer> counts = new LinkedHashMap<>();
        mentions.stream()
                .map(mention -> mention.actor)
                .filter(Objects::nonNull)
                .forEach(actor -> counts.merge(actor, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> List<T> with(List<T> mentioned, List<T> delivered) {
        return Stream.concat(mentioned.stream(), delivered.stream()).distinct().toList();
    }

    private static <T> List<T> targets(List<Mention> mentions, Function<Mention, T> target) {
        return mentions.stream().map(target).filter(Objects::nonNull).distinct().toList();
    }
}
