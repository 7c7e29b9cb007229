package news.hiwar.discovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;

/**
 * The queue of articles to be indexed, in the database: an article is added in the transaction of its change and removed when
 * it has been indexed. So no change is lost if the process ends in between.
 */
@ApplicationScoped
class IndexQueue {
    private final EntityManager entities;

    IndexQueue(EntityManager entities) {
        this.entities = entities;
    }

    void add(Collection<Long> articles) {
        articles.forEach(article -> entities.persist(new UnindexedArticle(article)));
    }

    void addAll() {
        entities.createQuery("delete from UnindexedArticle").executeUpdate();
        entities.createNativeQuery("insert into unindexed_article (id, article_id)"
                        + " select nextval('unindexed_article_seq'), id from article")
                .executeUpdate();
    }

    List<UnindexedArticle> of(Collection<Long> articles) {
        return entities.createQuery("from UnindexedArticle where articleId in ?1", UnindexedArticle.class)
                .setParameter(1, articles)
                .getResultList();
    }

    List<UnindexedArticle> first(int count) {
        return entities.createQuery("from UnindexedArticle order by rowId", UnindexedArticle.class)
                .setMaxResults(count)
                .getResultList();
    }

    void remove(Collection<UnindexedArticle> entries) {
        entities.createQuery("delete from UnindexedArticle where rowId in ?1")
                .setParameter(1, entries.stream().map(entry -> entry.rowId).toList())
                .executeUpdate();
    }

    long size() {
        return entities.createQuery("select count(*) from UnindexedArticle", Long.class)
                .getSingleResult();
    }

    /** An entry of the queue of articles to be indexed. */
    @Entity(name = "UnindexedArticle")
    static class UnindexedArticle {
        @Id
        @GeneratedValue
        @Column(name = "id")
        Long rowId;

        /** The article's key; the article itself may have been deleted. */
        Long articleId;

        UnindexedArticle() {}

        UnindexedArticle(Long articleId) {
            this.articleId = articleId;
        }
    }
}
