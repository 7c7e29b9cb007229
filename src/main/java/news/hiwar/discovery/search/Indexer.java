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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import news.hiwar.discovery.search.IndexQueue.UnindexedArticle;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.SearchIndexChanged;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.background.BackgroundLoop;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.jboss.logging.Logger;

/**
 * Writes changes into the search index, one after another on a background thread. Search finds a changed article as soon as
 * the transaction that changed it has returned, unless that changed very many articles, and never before its commit.
 */
@ApplicationScoped
class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 1000;
    private static final int LOGGED = 5000;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final IndexQueue queue;
    private final IndexDocuments documents;
    private final SearchIndex index;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<SearchIndexChanged> changed;
    private final BackgroundLoop loop = new BackgroundLoop("search-indexer", RETRY, this::indexNextBatch);

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

    void queue(@Observes ArticlesChanged changed) {
        queue.add(changed.keys());
        changesOfTransaction().addAll(changed.keys());
    }

    /** Indexes the articles of all events of a transaction together, after its commit. */
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
                if (status == Status.STATUS_COMMITTED) index(keys);
            }
        });
        return keys;
    }

    private void index(Set<Long> keys) {
        try {
            if (keys.size() > AT_ONCE) catchUp(); // a merge does not wait for very many articles
            else run(() -> index(() -> queue.of(keys)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            loop.wakeIn(RETRY);
        } catch (ExecutionException failed) {
            LOG.errorf(
                    failed.getCause(), "The search index cannot be written, next attempt in %d s", RETRY.toSeconds());
            loop.wakeIn(RETRY);
        }
    }

    /** Indexes the queued articles in batches, between which single changes are indexed. */
    void catchUp() {
        loop.wake();
    }

    private void indexNextBatch() {
        if (index(() -> queue.first(BATCH)) == 0) return;
        long left = QuarkusTransaction.requiringNew().call(queue::size);
        if (left == 0) LOG.info("The search index is complete");
        else if (left / LOGGED != (left + BATCH) / LOGGED) LOG.infof("%d articles remain to be indexed", left);
        loop.wake();
    }

    /** Executes a task on the indexer's thread, after what is being written. */
    void later(Runnable task) {
        loop.execute(task);
    }

    /** Executes a task on the indexer's thread in some seconds. */
    void retry(Runnable task) {
        loop.executeIn(RETRY, task);
    }

    /** Executes a task on the indexer's thread and waits for it. */
    <T> T run(Callable<T> task) throws ExecutionException, InterruptedException {
        return loop.call(task);
    }

    private int index(Supplier<List<UnindexedArticle>> entries) {
        int count = writeBatch(entries);
        if (count > 0) changed.fire(new SearchIndexChanged());
        return count;
    }

    private int writeBatch(Supplier<List<UnindexedArticle>> entries) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UnindexedArticle> batch = entries.get();
            if (batch.isEmpty()) return 0;
            Set<Long> keys = batch.stream().map(entry -> entry.articleId).collect(toSet());
            write(keys, documents.load(keys));
            queue.remove(batch);
            return batch.size();
        });
    }

    private void write(Set<Long> keys, List<ArticleDocument> documents) {
        try (SearchSession session = index.session()) {
            SearchIndexingPlan plan = session.indexingPlan();
            documents.forEach(plan::addOrUpdate);
            for (Class<?> type : SearchIndex.seenBy(Audience.EDITORS)) {
                Set<Long> absent = new HashSet<>(keys);
                documents.stream().filter(type::isInstance).forEach(document -> absent.remove(document.key));
                absent.forEach(key -> plan.purge(type, key, null));
            }
        }
    }

    /** Finishes what is being written while the database is still open; the rest stays queued for the next start. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (!loop.awaitStop(STOP)) LOG.warn("The search index is still being written");
    }
}
