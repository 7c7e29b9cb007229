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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.events.ChangesCommitted;
import news.hiwar.platform.staff.AuditAction;
import org.jboss.logging.Logger;

/**
 * Publishes what is due. The database holds the times, so they survive a restart, and its lock on the article has one
 * node publish it.
 */
@ApplicationScoped
class PublishingSchedule {
    private static final Logger LOG = Logger.getLogger(PublishingSchedule.class);

    /** Whatever goes unheard while the connection to the database breaks is found then. */
    private static final int LOOK_SECONDS = 30;

    private static final int RETRY_MILLIS = 500;
    private static final int BATCH = 50;

    private final EntityManager entities;
    private final ArticleEditing desk;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "publishing-schedule"));

    @Nullable
    private Future<?> next;

    PublishingSchedule(EntityManager entities, ArticleEditing desk) {
        this.entities = entities;
        this.desk = desk;
    }

    void start(@Observes StartupEvent event) {
        thread.setRemoveOnCancelPolicy(true);
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** An article may have been scheduled, here or on another node. */
    void heard(@Observes ChangesCommitted event) {
        if (!thread.isShutdown() && !woken.getAndSet(true)) thread.execute(this::look);
    }

    private void look() {
        woken.set(false);
        try {
            publishDue();
            Instant due = QuarkusTransaction.requiringNew().call(this::next);
            if (due != null) wakeIn(Duration.between(desk.now(), due).toMillis() + 1);
        } catch (RuntimeException failed) {
            LOG.warnf("What is due cannot be published now, and is tried again: %s", failed.getMessage());
            wakeIn(RETRY_MILLIS);
        }
    }

    private void wakeIn(long millis) {
        if (next != null) next.cancel(false);
        if (!thread.isShutdown()) next = thread.schedule(this::look, Math.max(1, millis), TimeUnit.MILLISECONDS);
    }

    @Nullable
    private Instant next() {
        return entities.createQuery(
                        "select min(a.scheduledFor) from Article a where a.scheduledFor > ?1", Instant.class)
                .setParameter(1, desk.now())
                .getSingleResult();
    }

    @ActivateRequestContext
    void publishDue() {
        for (Long due : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> publish(due));
            } catch (RuntimeException failed) { // those after it must not wait
                LOG.errorf(failed, "An article that is due cannot be published, and is tried again");
            }
        }
    }

    private List<Long> due() {
        return entities.createQuery(
                        "select a.rowId from Article a where a.scheduledFor <= ?1 order by a.scheduledFor, a.rowId",
                        Long.class)
                .setParameter(1, desk.now())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** It may have been published, changed or deleted since. */
    private void publish(Long due) {
        Article article = entities.find(Article.class, due, LockModeType.PESSIMISTIC_WRITE);
        if (article == null || article.state != ArticleState.SCHEDULED) return;
        if (article.scheduledFor == null || article.scheduledFor.isAfter(desk.now())) return;
        desk.move(
                article, AuditAction.PUBLISHED, RevisionAction.PUBLISHED, a -> PublicationRules.publish(a, desk.now()));
        LOG.infof("Published %s, as it was scheduled", article.slug);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
    }
}
