package news.hiwar.discovery.search;

import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import news.hiwar.discovery.search.IndexDocuments.Loaded;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.SearchIndexChanged;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.jboss.logging.Logger;

/**
 * Brings changes into the index, one after another on a thread of its own: an article is found when the transaction
 * that changed it has returned, unless that changed very many, and never before it was committed.
 */
@ApplicationScoped
class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 1000;
    private static final int LOGGED = 5000;
    private static final int RETRY_SECONDS = 5;
    private static final int STOP_SECONDS = 10;

    private final IndexQueue queue;
    private final IndexDocuments documents;
    private final SearchIndex index;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<SearchIndexChanged> changed;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "search-index"));
    private final AtomicBoolean catchesUpLater = new AtomicBoolean();

    Indexer(
            IndexQueue queue,
            IndexDocuments documents,
            SearchIndex index,
            TransactionSynchronizationRegistry transaction,
            Event<SearchIndexChanged> changed) {
        this.changed = changed;
        this.queue = queue;
        this.documents = documents;
        this.index = index;
        this.transaction = transaction;
    }

    void remember(@Observes ArticlesChanged changed) {
        queue.add(changed.keys());
        changesOfTransaction().addAll(changed.keys());
    }

    /** All events of one transaction are taken in together, when it has been committed. */
    @SuppressWarnings("unchecked")
    private Set<Long> changesOfTransaction() {
        Set<Long> known = (Set<Long>) transaction.getResource(Indexer.class);
        if (known != null) return known;
        Set<Long> keys = new HashSet<>();
        transaction.putResource(Indexer.class, keys);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) take(keys);
            }
        });
        return keys;
    }

    private void take(Set<Long> keys) {
        try {
            if (keys.size() > AT_ONCE) catchUp(); // whoever merges is not kept waiting for all articles
            else run(() -> take(() -> queue.of(keys)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            catchUpLater();
        } catch (ExecutionException failed) {
            LOG.errorf(failed.getCause(), "The index cannot be written; it is tried again every %d s", RETRY_SECONDS);
            catchUpLater();
        }
    }

    /** Takes in what is left, a batch at a time, so that changes need not wait for the end of it. */
    void catchUp() {
        if (thread.isShutdown()) return;
        thread.execute(() -> {
            try {
                if (take(() -> queue.first(BATCH)) == 0) return;
                progress();
                catchUp();
            } catch (RuntimeException failed) {
                LOG.warnf("The index cannot be written: %s", failed.getMessage());
                catchUpLater();
            }
        });
    }

    private void progress() {
        long left = QuarkusTransaction.requiringNew().call(queue::size);
        if (left == 0) LOG.info("The search index is complete");
        else if (left / LOGGED != (left + BATCH) / LOGGED) LOG.infof("The search index has %d articles to go", left);
    }

    private void catchUpLater() {
        if (catchesUpLater.getAndSet(true)) return;
        soon(() -> {
            catchesUpLater.set(false);
            catchUp();
        });
    }

    void later(Runnable task) {
        thread.execute(() -> logged(task));
    }

    /** In some seconds. */
    void soon(Runnable task) {
        Future<?> unused = thread.schedule(() -> logged(task), RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The search index could not follow a change");
        }
    }

    /** On the index's own thread, after what is being written. */
    <T> T run(Callable<T> task) throws ExecutionException, InterruptedException {
        return thread.submit(task).get();
    }

    private int take(Supplier<List<UnindexedArticle>> entries) {
        int taken = takeIn(entries);
        if (taken > 0) changed.fire(new SearchIndexChanged());
        return taken;
    }

    private int takeIn(Supplier<List<UnindexedArticle>> entries) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UnindexedArticle> taken = entries.get();
            if (taken.isEmpty()) return 0;
            Set<Long> keys = taken.stream().map(entry -> entry.articleId).collect(toSet());
            write(keys, documents.load(keys));
            queue.remove(taken);
            return taken.size();
        });
    }

    private void write(Collection<Long> keys, List<Loaded> existing) {
        Set<Long> live = new HashSet<>();
        Set<Long> unpublished = new HashSet<>();
        try (SearchSession session = index.session()) {
            SearchIndexingPlan plan = session.indexingPlan();
            for (Loaded loaded : existing) {
                (loaded.live() ? live : unpublished).add(loaded.document().key());
                plan.addOrUpdate(loaded.live() ? loaded.document() : UnpublishedDocument.of(loaded.document()));
            }
            purge(plan, ArticleDocument.class, keys, live);
            purge(plan, UnpublishedDocument.class, keys, unpublished);
        }
    }

    private static void purge(SearchIndexingPlan plan, Class<?> type, Collection<Long> keys, Set<Long> kept) {
        keys.stream().filter(key -> !kept.contains(key)).forEach(key -> plan.purge(type, key, null));
    }

    /** Ends what it is at while the database is still open; the rest is done after the next start. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) LOG.warn("The index is still being written");
    }
}
