package news.hiwar.discovery.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import news.hiwar.discovery.search.SearchIndex.SearchUnavailable;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Rebuilds the index if it is lost, outdated, or of another database, and after names have changed; reports how many
 * articles remain to be indexed. The server is ready even while the index is rebuilt, since reading works.
 */
@Readiness
@ApplicationScoped
class IndexCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(IndexCheck.class);

    private final EntityManager entities;
    private final SearchIndex index;
    private final IndexQueue queue;
    private final Indexer indexer;
    private final GazetteerCache names;
    private final BulkLoadLock lock;
    private boolean unavailable;

    IndexCheck(
            EntityManager entities,
            SearchIndex index,
            IndexQueue queue,
            Indexer indexer,
            GazetteerCache names,
            BulkLoadLock lock) {
        this.entities = entities;
        this.index = index;
        this.queue = queue;
        this.indexer = indexer;
        this.names = names;
        this.lock = lock;
    }

    /** Opens the index before the seeds are loaded, so that they can be indexed. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event)
            throws ExecutionException, InterruptedException {
        indexer.run(() -> {
            open();
            return null;
        });
    }

    /** Opens the index; without its server everything but search works. */
    private void open() {
        try {
            index.open();
            check();
            indexer.catchUp();
        } catch (SearchException | SearchUnavailable failed) {
            if (!index.isRemote()) throw failed;
            if (!unavailable) LOG.warnf("The search server does not respond and is retried: %s", failed.getMessage());
            unavailable = true;
            indexer.retry(this::open);
        }
    }

    /** Runs after what is being written, so that no change waits for it. */
    void namesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged event) {
        indexer.later(this::followNames);
    }

    /** Checks under a lock, so that a process that starts at the same time does not empty the index again. */
    private void check() {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            if (!isCurrent()) rebuild();
        });
    }

    private boolean isCurrent() {
        IndexState state = entities.find(IndexState.class, IndexState.ID);
        if (state == null || !state.generation.startsWith(IndexMapping.VERSION + "-")) return false;
        try (SearchSession session = index.session()) {
            String generation = session.search(IndexMarker.class)
                    .select(f -> f.field(IndexMapping.GENERATION, String.class))
                    .where(f -> f.matchAll())
                    .fetchSingleHit()
                    .orElse("");
            long articles = session.search(SearchIndex.seenBy(Audience.EDITORS))
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
            return state.generation.equals(generation) && (queue.size() > 0 || articles == Article.count());
        } catch (SearchException lost) {
            return false;
        }
    }

    /** Writes the state last, so that a start that was interrupted is repeated. */
    private void rebuild() {
        String generation = IndexMapping.VERSION + "-" + UUID.randomUUID();
        try (SearchSession session = index.session()) {
            session.schemaManager().dropAndCreate();
            session.indexingPlan().add(new IndexMarker(IndexMarker.ID, generation));
        }
        queue.addAll();
        entities.merge(new IndexState(generation, names.gazetteer().fingerprint()));
        LOG.infof("The search index is missing or outdated: rebuilding it from %d articles", queue.size());
    }

    private void followNames() {
        long now = names.gazetteer().fingerprint();
        boolean changed = QuarkusTransaction.requiringNew().call(() -> {
            IndexState state = entities.find(IndexState.class, IndexState.ID);
            if (state == null || state.names == now) return false;
            state.names = now;
            queue.addAll();
            LOG.infof("Names have changed: indexing %d articles again", queue.size());
            return true;
        });
        if (changed) indexer.catchUp();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("search index");
        try {
            long left = QuarkusTransaction.joiningExisting().call(queue::size);
            return health.up()
                    .withData("complete", index.isOpen() && left == 0)
                    .withData("articlesToGo", left)
                    .build();
        } catch (RuntimeException withoutDatabase) {
            return health.down().build(); // the check of the database reports the cause
        }
    }

    /** Identifies in the index the database that it belongs to. */
    record IndexMarker(Long id, String generation) {
        static final long ID = 1;
    }

    /** The index that belongs to this database. */
    @Entity(name = "IndexState")
    static class IndexState {
        static final int ID = 1;

        @Id
        int id = ID;

        String generation;

        /** The fingerprint of the names by which the articles were indexed. */
        long names;

        IndexState() {}

        IndexState(String generation, long names) {
            this.generation = generation;
            this.names = names;
        }
    }
}
