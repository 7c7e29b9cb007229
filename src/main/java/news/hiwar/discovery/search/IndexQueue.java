package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import news.hiwar.platform.database.StatementTimeouts;

/**
 * The queue of articles to be indexed, in the database: an article is added in the transaction of its change and removed when
 * it has been indexed. So no change is lost if the process ends in between.
 */
@ApplicationScoped
class IndexQueue {
    /** Time after which a write that got no response has arrived or never will. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** Time after which a node that holds the lock and does nothing loses it. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final StatementTimeouts timeouts;
    private final Clock clock;

    IndexQueue(EntityManager entities, StatementTimeouts timeouts, Clock clock) {
        this.entities = entities;
        this.timeouts = timeouts;
        this.clock = clock;
    }

    /** Waits until no other node writes into the index; the lock is released at the end of the transaction. */
    IndexState lock() {
        timeouts.endWhenIdle(entities, LONGEST_TURN);
        return entities.find(IndexState.class, IndexState.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Collection<Long> articles) {
        articles.forEach(article -> entities.persist(new UnindexedArticle(article)));
    }

    /** Adds all articles; those that are queued because they were deleted stay queued. */
    void addAll() {
        entities.createQuery(
                        "delete from UnindexedArticle where attempts = 0 and articleId in (select rowId from Article)")
                .executeUpdate();
        entities.createNativeQuery("insert into unindexed_article (id, article_id)"
                        + " select nextval('unindexed_article_seq'), id from article")
                .executeUpdate();
    }

    List<UnindexedArticle> of(Collection<Long> articles) {
        return entities.createQuery("from UnindexedArticle where articleId in ?1", UnindexedArticle.class)
                .setParameter(1, articles)
                .getResultList();
    }

    /** The first articles that are due. */
    List<UnindexedArticle> first(int count) {
        return entities.createQuery(
                        "from UnindexedArticle where againAt is null or againAt <= ?1 order by rowId",
                        UnindexedArticle.class)
                .setParameter(1, clock.instant())
                .setMaxResults(count)
                .getResultList();
    }

    /** Notes, before a write, that it is attempted: its outcome stays unknown if it gets no response. */
    void attempt(Collection<UnindexedArticle> entries) {
        entries.forEach(entry -> entry.attempts++);
    }

    /** Removes articles that were indexed, except those of which an earlier write may still arrive: they are due again later. */
    void indexed(Collection<UnindexedArticle> entries) {
        entities.createQuery("delete from UnindexedArticle where rowId in ?1 and attempts <= 1")
                .setParameter(1, keys(entries))
                .executeUpdate();
        entities.createQuery("update UnindexedArticle set attempts = 0, againAt = ?2 where rowId in ?1")
                .setParameter(1, keys(entries))
                .setParameter(2, clock.instant().plus(SETTLED))
                .executeUpdate();
    }

    private static List<Long> keys(Collection<UnindexedArticle> entries) {
        return entries.stream().map(entry -> entry.rowId).toList();
    }

    /** The number of articles that remain to be indexed, without those that are only indexed once more. */
    long size() {
        return entities.createQuery(
                        "select count(distinct articleId) from UnindexedArticle where againAt is null", Long.class)
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

        /** Number of writes whose outcome is unknown. */
        int attempts;

        /** When the article is indexed once more; null if it was not indexed yet. */
        @Nullable
        Instant againAt;

        UnindexedArticle() {}

        UnindexedArticle(Long articleId) {
            this.articleId = articleId;
        }
    }

    /** The index that belongs to this database: the only row. */
    @Entity(name = "IndexState")
    static class IndexState {
        static final int ID = 1;

        @Id
        int id;

        /** Identifies the index; empty before there is one. */
        String generation;

        /** The fingerprint of the names by which the articles were indexed. */
        long names;

        /** The number of the last write. */
        long writeNumber;
    }
}
