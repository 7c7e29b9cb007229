package news.hiwar.editorial.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.events.ChangesCommitted;
import news.hiwar.platform.background.BackgroundLoop;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled articles when they are due. The database holds the times, so that they survive a restart; its lock
 * on the article ensures that only one node publishes it.
 */
@ApplicationScoped
class PublishingSchedule {
    private static final Logger LOG = Logger.getLogger(PublishingSchedule.class);

    /** Interval of checks, which find what was scheduled while this node could not receive notifications. */
    private static final Duration DELAY = Duration.ofSeconds(30);

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int BATCH = 50;

    private final EntityManager entities;
    private final ArticleEditing editing;
    private final BackgroundLoop loop = new BackgroundLoop("publishing-schedule", RETRY, this::publishAndWait);

    PublishingSchedule(EntityManager entities, ArticleEditing editing) {
        this.entities = entities;
        this.editing = editing;
    }

    void start(@Observes StartupEvent event) {
        loop.start(Duration.ZERO, DELAY);
    }

    /** Looks again, since an article may have been scheduled, here or on another node. */
    void changesCommitted(@Observes ChangesCommitted event) {
        loop.wake();
    }

    private void publishAndWait() {
        publishDue();
        Instant due = QuarkusTransaction.requiringNew().call(this::next);
        if (due != null) loop.wakeIn(Duration.between(editing.now(), due).plusMillis(1));
    }

    @Nullable
    private Instant next() {
        return entities.createQuery(
                        "select min(a.scheduledFor) from Article a where a.scheduledFor > ?1", Instant.class)
                .setParameter(1, editing.now())
                .getSingleResult();
    }

    @ActivateRequestContext
    void publishDue() {
        for (Long due : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> publish(due));
            } catch (RuntimeException failed) { // the other articles are published all the same
                LOG.errorf(failed, "A scheduled article could not be published and is retried");
            }
        }
    }

    private List<Long> due() {
        return entities.createQuery(
                        "select a.rowId from Article a where a.scheduledFor <= ?1 order by a.scheduledFor, a.rowId",
                        Long.class)
                .setParameter(1, editing.now())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Publishes an article unless it was published, changed or deleted since. */
    private void publish(Long due) {
        Article article = entities.find(Article.class, due, LockModeType.PESSIMISTIC_WRITE);
        if (article == null || article.state != ArticleState.SCHEDULED) return;
        if (article.scheduledFor == null || article.scheduledFor.isAfter(editing.now())) return;
        editing.move(
                article,
                AuditAction.PUBLISHED,
                RevisionAction.PUBLISHED,
                a -> PublicationRules.publish(a, editing.now()));
        LOG.infof("Published scheduled article %s", article.slug);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
