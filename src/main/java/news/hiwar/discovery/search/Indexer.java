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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import news.hiwar.discovery.search.IndexQueue.IndexState;
import news.hiwar.discovery.search.IndexQueue.UnindexedArticle;
import news.hiwar.discovery.search.SearchIndex.SearchUnavailable;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.SearchIndexChanged;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.background.BackgroundLoop;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Writes changes into the search index, one after another on a background thread: no request waits for it. Search finds a
 * changed article soon after the commit of the transaction that changed it, and never before.
 */
@ApplicationScoped
class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int BATCH = 200;
    private static final int LOGGED = 5000;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final IndexQueue queue;
    private final IndexDocuments documents;
    private final SearchIndex index;
    private final CircuitBreaker breaker;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<SearchIndexChanged> changed;
    private final LatestChanges latest = new LatestChanges();
    private final BackgroundLoop loop = new BackgroundLoop("search-indexer", RETRY, this::indexNextBatch);

    Indexer(
            IndexQueue queue,
            IndexDocuments documents,
            SearchIndex index,
            CircuitBreaker breaker,
            TransactionSynchronizationRegistry transaction,
            Event<SearchIndexChanged> changed) {
        this.changed = changed;
        this.queue = queue;
        this.documents = documents;
        this.index = index;
        this.breaker = breaker;
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
                if (status != Status.STATUS_COMMITTED) return;
                latest.add(keys);
                catchUp();
            }
        });
        return keys;
    }

    /** Indexes the queued articles in batches, those that were changed last first. */
    void catchUp() {
        loop.wake();
    }

    private void indexNextBatch() {
        if (breaker.isOpen()) return; // until it is closed
        try {
            Set<Long> first = latest.take(BATCH);
            boolean any = !first.isEmpty();
            if (any) index(() -> queue.of(first));
            else any = indexAny();
            if (any) loop.wake();
        } catch (SearchException | SearchUnavailable failed) {
            breaker.writeFailed(failed);
            loop.wakeIn(RETRY);
        }
    }

    private boolean indexAny() {
        if (index(() -> queue.first(BATCH)) == 0) return false;
        long left = QuarkusTransaction.requiringNew().call(queue::size);
        if (left == 0) LOG.info("The search index is complete");
        else if (left / LOGGED != (left + BATCH) / LOGGED) LOG.infof("%d articles remain to be indexed", left);
        return true;
    }

    /** Waits until the latest changes are in the index, unless the engine is unavailable. */
    void awaitLatest() {
        try {
            do run(() -> null);
            while (!breaker.isOpen() && latest.any());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Executes a task on the indexer's thread, after what is being written. */
    void later(Runnable task) {
        loop.execute(task);
    }

    /** Executes a task on the indexer's thread and waits for it. */
    <T> T run(Callable<T> task) throws ExecutionException, InterruptedException {
        return loop.call(task);
    }

    private int index(Supplier<List<UnindexedArticle>> entries) {
        if (index.isRemote()) QuarkusTransaction.requiringNew().run(() -> queue.attempt(entries.get()));
        int count = writeBatch(entries);
        if (count > 0) changed.fire(new SearchIndexChanged());
        return count;
    }

    /** Writes while no other node does, so that none overwrites a later state of an article by an earlier one. */
    private int writeBatch(Supplier<List<UnindexedArticle>> entries) {
        return QuarkusTransaction.requiringNew().call(() -> {
            IndexState state = queue.lock();
            List<UnindexedArticle> batch = entries.get();
            if (batch.isEmpty()) return 0;
            Set<Long> keys = batch.stream().map(entry -> entry.articleId).collect(toSet());
            state.writeNumber++;
            write(keys, documents.load(keys), state);
            queue.indexed(batch);
            return batch.size();
        });
    }

    private void write(Set<Long> keys, List<ArticleDocument> documents, IndexState state) {
        try (SearchSession session = index.session()) {
            SearchIndexingPlan plan = session.indexingPlan();
            documents.forEach(plan::addOrUpdate);
            for (Class<?> type : SearchIndex.seenBy(Audience.EDITORS)) {
                Set<Long> absent = new HashSet<>(keys);
                documents.stream().filter(type::isInstance).forEach(document -> absent.remove(document.key));
                absent.forEach(key -> plan.purge(type, key, null));
            }
            mark(plan, state);
        }
    }

    /** Writes the markers of both kinds of documents. */
    static void mark(SearchIndexingPlan plan, IndexState state) {
        Stream.of(new PublishedDocument(), new UnpublishedDocument())
                .forEach(document -> plan.addOrUpdate(document.mark(state.generation, state.writeNumber)));
    }

    /** Finishes what is being written while the database is still open; the rest stays queued for the next start. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (!loop.awaitStop(STOP)) LOG.warn("The search index is still being written");
    }

    /** The articles that were changed last, which are indexed before others in the queue. */
    private static final class LatestChanges {
        private static final int MOST = 1000;

        private final Set<Long> keys = new HashSet<>();

        /** Very many are left to the queue. */
        synchronized void add(Collection<Long> changed) {
            if (keys.size() + changed.size() <= MOST) keys.addAll(changed);
        }

        synchronized boolean any() {
            return !keys.isEmpty();
        }

        synchronized Set<Long> take(int count) {
            Set<Long> taken = keys.stream().limit(count).collect(toSet());
            keys.removeAll(taken);
            return taken;
        }
    }
}
