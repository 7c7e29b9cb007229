package news.hiwar.delivery.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.hiwar.graph.events.ChangesCommitted;
import org.jboss.logging.Logger;

/**
 * Reads the log of changes on as soon as a commit of this node or another is heard of, and tells of each change of an
 * article, one after another: in the order of commits, none left out, and the next one only when the last was told.
 */
@ApplicationScoped
public class ChangeLogFollower {
    private static final Logger LOG = Logger.getLogger(ChangeLogFollower.class);
    private static final int BATCH = 100;

    /** Whoever wants to be told. */
    public interface Listener {
        /** Whether anybody waits for events. */
        boolean isWaiting();

        /** Returns when everybody was told. */
        void tell(ArticleChangeEvent event);
    }

    private final EntityManager entities;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "change-log-follower"));

    @Nullable
    private volatile Listener listener;

    /** The last number that was told; less than nothing where nobody has listened yet. */
    private long told = -1;

    ChangeLogFollower(EntityManager entities) {
        this.entities = entities;
    }

    public void tell(Listener whom) {
        listener = whom;
    }

    /** A commit may go unheard while the connection to the database breaks, so it looks every second anyway. */
    void start(@Observes StartupEvent event) {
        thread.execute(this::tryToFollow);
        var unused = thread.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.SECONDS);
    }

    void heard(@Observes ChangesCommitted event) {
        if (!thread.isShutdown() && !woken.getAndSet(true)) thread.execute(this::tryToFollow);
    }

    private void lookAgain() {
        Listener waiting = listener;
        if (waiting != null && waiting.isWaiting()) tryToFollow();
    }

    private void tryToFollow() {
        woken.set(false);
        try {
            follow();
        } catch (RuntimeException failed) {
            LOG.warnf("The log of changes cannot be followed now: %s", failed.getMessage());
        }
    }

    private void follow() {
        Listener waiting = listener;
        long last = QuarkusTransaction.requiringNew().call(this::last);
        if (told < 0 || waiting == null || !waiting.isWaiting()) {
            told = last;
            return;
        }
        long before = told;
        Set<Long> created = new HashSet<>();
        List<ChangeLogEntry> rows;
        do {
            rows = QuarkusTransaction.requiringNew().call(this::rows);
            for (ChangeLogEntry row : rows) {
                ArticleChangeEvent event = event(row, before, created);
                if (event != null) waiting.tell(event);
                told = row.number;
            }
        } while (rows.size() == BATCH);
        told = Math.max(told, last);
    }

    /** Nothing where it came and went before anybody could be told. */
    @Nullable
    private static ArticleChangeEvent event(ChangeLogEntry row, long before, Set<Long> created) {
        boolean isNew = row.createdNumber > before && !created.contains(row.nodeKey);
        boolean unheardOf = row.firstNumber > before && !created.contains(row.nodeKey);
        if (row.deleted) return unheardOf ? null : new ArticleChangeEvent(ChangeKind.DELETED, row.nodeKey, row.slug);
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
                .setParameter(1, told)
                .setMaxResults(BATCH)
                .getResultList();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    /**
     * That readers see an article differently.
     *
     * @param key of the article, which may be gone
     */
    public record ArticleChangeEvent(ChangeKind kind, long key, String slug) {
        /** Where GraphQL's own context has the event that a subscription is executed for; nothing while it is only checked. */
        public static final String KEY = "hiwar.event";
    }
}
