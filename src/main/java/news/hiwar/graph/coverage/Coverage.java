package news.hiwar.graph.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.ArticleLink;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.link.Tagging;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.StoredNode;

/**
 * The one place that writes what articles cover: the links follow from the mentions, or from what the
 * source of the article asserts.
 */
@ApplicationScoped
public class Coverage {
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
        replace(new ArticleAnnotations(article, mentions, AssertedLinks.NONE));
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
    }

    /** The same; the caller fires the event. */
    public void replace(ArticleAnnotations covered) {
        remove(covered.article());
        write(List.of(covered));
    }

    /** Removes the mentions and links of an article; the caller fires the event. */
    public void remove(Article article) {
        entities.flush();
        entities.createQuery("delete from Mention where article = ?1")
                .setParameter(1, article)
                .executeUpdate();
        Kinds.LINKED.forEach(kind -> remove(kind.link().entity(), article));
    }

    /**
     * Writes the mentions and links of articles that have none yet; the caller fires the event. One kind is written after
     * the other, so that many rows go into one batch.
     */
    public void write(List<ArticleAnnotations> all) {
        all.forEach(annotations -> annotations.mentions().forEach(entities::persist));
        IdentityHashMap<ArticleAnnotations, List<StoredNode>> covered = new IdentityHashMap<>();
        for (Kind<?> kind : Kinds.LINKED) {
            all.forEach(annotations ->
                    link(kind, annotations, covered.computeIfAbsent(annotations, article -> new ArrayList<>())));
        }
    }

    /** @param covered what the article is linked to so far, which this adds to */
    private <T extends StoredNode> void link(Kind<T> kind, ArticleAnnotations annotations, List<StoredNode> covered) {
        LinkType<T> type = kind.link();
        List<T> rows = Stream.of(
                        type.isRanked() ? byProminence(mentioned(kind, annotations)) : mentioned(kind, annotations),
                        covered.stream()
                                .flatMap(row -> type.implied().apply(row).stream())
                                .toList(),
                        annotations.asserted().of(kind))
                .flatMap(List::stream)
                .distinct()
                .toList();
        for (int position = 0; position < rows.size(); position++) {
            entities.persist(type.maker().make(annotations.article(), rows.get(position), position));
        }
        if (kind == Kinds.TOPIC) tagBroader(annotations.article(), rows);
        covered.addAll(rows);
    }

    /** The rows of a kind that the text mentions, as often as it does. */
    private static <T extends StoredNode> List<T> mentioned(Kind<T> kind, ArticleAnnotations annotations) {
        return annotations.mentions().stream()
                .map(Mention::getTarget)
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .toList();
    }

    private void tagBroader(Article article, List<? extends StoredNode> topics) {
        topics.stream()
                .map(topic -> ((Topic) topic).broader)
                .filter(broader -> broader != null && !topics.contains(broader))
                .distinct()
                .forEach(broader -> entities.persist(new Tagging(article, broader, false)));
    }

    /** Copies changed columns of an article to its links; the caller fires the event. */
    public void follow(Article article) {
        Kinds.LINKED.forEach(kind -> links(kind.link().entity(), article).forEach(ArticleLink::copyFromArticle));
    }

    /** Tags the articles on a moved topic with its new broader topic. */
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

    /** Tags articles with the broader topics of their topics, and removes outdated tags; the caller fires the event. */
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

    /** One by one, so that `RowWatch` sees which lists the article leaves. */
    private void remove(Class<? extends ArticleLink> link, Article article) {
        links(link, article).forEach(entities::remove);
        entities.flush();
    }

    private <L extends ArticleLink> List<L> links(Class<L> link, Article article) {
        return entities.createQuery("from " + link.getSimpleName() + " where article = ?1", link)
                .setParameter(1, article)
                .getResultList();
    }

    /** Each row once, the most frequent first, then the earliest. */
    private static <T> List<T> byProminence(List<T> rows) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
