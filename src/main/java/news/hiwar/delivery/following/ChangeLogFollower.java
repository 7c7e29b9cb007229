package news.hiwar.delivery.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import news.hiwar.delivery.following.ChangesApi.ChangeKind;
import news.hiwar.graph.events.ChangesCommitted;
import news.hiwar.platform.background.BackgroundLoop;

/**
 * Reads the change log after each commit of this node or another, and notifies its listener of the changes of articles:
 * one after another, in the order of the commits, without gaps, and each when the previous one was delivered.
 */
@ApplicationScoped
public class ChangeLogFollower {
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int BATCH = 100;

    /** Receives the changes of articles. */
    public interface Listener {
        /** Whether there are subscribers. */
        boolean isWaiting();

        /** Returns when every subscriber was notified. */
        void notify(ArticleChangeEvent event);
    }

    private final EntityManager entities;
    private final AtomicBoolean committed = new AtomicBoolean(true);
    private final BackgroundLoop loop = new BackgroundLoop("change-log-follower", DELAY, this::followIfNeeded);

    @Nullable
    private volatile Listener listener;

    /** The number of the last change that was delivered; negative before the log was read first. */
    private long delivered = -1;

    ChangeLogFollower(EntityManager entities) {
        this.entities = entities;
    }

    public void listen(Listener subscribers) {
        listener = subscribers;
    }

    /** Reads the log every second, too, since the notification of another node's commit may be lost. */
    void start(@Observes StartupEvent event) {
        loop.start(Duration.ZERO, DELAY);
    }

    void onCommit(@Observes ChangesCommitted event) {
        committed.set(true);
        loop.wake();
    }

    private void followIfNeeded() {
        boolean changed = committed.getAndSet(false);
        Listener subscribers = listener;
        if (!changed && (subscribers == null || !subscribers.isWaiting())) return;
        try {
            follow();
        } catch (RuntimeException failed) {
            committed.set(true);
            throw failed;
        }
    }

    private void follow() {
        Listener subscribers = listener;
        long last = QuarkusTransaction.requiringNew().call(this::last);
        if (delivered < 0 || subscribers == null || !subscribers.isWaiting()) {
            delivered = last;
            return;
        }
        long before = delivered;
        Set<Long> created = new HashSet<>();
        List<ChangeLogEntry> rows;
        do {
            rows = QuarkusTransaction.requiringNew().call(this::rows);
            for (ChangeLogEntry row : rows) {
                ArticleChangeEvent event = event(row, before, created);
                if (event != null) subscribers.notify(event);
                delivered = row.number;
            }
        } while (rows.size() == BATCH);
        delivered = Math.max(delivered, last);
    }

    /** Null if the article was created and deleted before subscribers could be notified. */
    @Nullable
    private static ArticleChangeEvent event(ChangeLogEntry row, long before, Set<Long> created) {
        boolean isNew = row.createdNumber > before && !created.contains(row.nodeKey);
        boolean unknown = row.firstNumber > before && !created.contains(row.nodeKey);
        if (row.deleted) return unknown ? null : new ArticleChangeEvent(ChangeKind.DELETED, row.nodeKey, row.slug);
        if (isNew) created.add(row.nodeKey);
        return new ArticleChangeEvent(isNew ? ChangeKind.CREATED : ChangeKind.UPDATED, row.nodeKey, row.slug);
    }

    private long last() {
        return (Long) entities.createNativeQuery("select number from change_counter", Long.class)
                .getSingleResult();
    }

    private List<ChangeLogEntry> rows() {
        return entities.createQuery(
                        "from ChangeLogEntry c where c.number > ?1 and c.nodeType = 'Article' order by c.number",
                        ChangeLogEntry.class)
                .setParameter(1, delivered)
                .setMaxResults(BATCH)
                .getResultList();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /**
     * A change of an article that readers see.
     *
     * @param key the key of the article, which may no longer exist
     */
    public record ArticleChangeEvent(ChangeKind kind, long key, String slug) {
        /** Key of the event in the GraphQL context of a subscription's execution; absent while a subscription is only validated. */
        public static final String KEY = "hiwar.event";
    }
}
