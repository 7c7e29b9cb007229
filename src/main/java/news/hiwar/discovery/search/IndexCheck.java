package news.hiwar.discovery.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import news.hiwar.discovery.search.SearchIndex.SearchUnavailable;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.text.linking.GazetteerCache;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Notices that the index is lost, of an older kind, of another database or of other names, and has it rebuilt. */
@ApplicationScoped
class IndexCheck {
    private static final Logger LOG = Logger.getLogger(IndexCheck.class);

    private final EntityManager entities;
    private final SearchIndex index;
    private final IndexQueue queue;
    private final Indexer indexer;
    private final GazetteerCache names;
    private final BulkLoadLock turn;
    private boolean away;

    IndexCheck(
            EntityManager entities,
            SearchIndex index,
            IndexQueue queue,
            Indexer indexer,
            GazetteerCache names,
            BulkLoadLock turn) {
        this.entities = entities;
        this.index = index;
        this.queue = queue;
        this.indexer = indexer;
        this.names = names;
        this.turn = turn;
    }

    /** Before the seeds are loaded, so that they find an index to go to. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event)
            throws ExecutionException, InterruptedException {
        indexer.run(() -> {
            begin();
            return null;
        });
    }

    /** Everything but search works without the server of the index. */
    private void begin() {
        try {
            index.open();
            check();
            indexer.catchUp();
        } catch (SearchException | SearchUnavailable failed) {
            if (!index.isRemote()) throw failed;
            if (!away) LOG.warnf("The search server is asked again until it answers: %s", failed.getMessage());
            away = true;
            indexer.soon(this::begin);
        }
    }

    /** Behind what is being written, so that no change waits for it. */
    void namesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged event) {
        indexer.later(this::followNames);
    }

    /** One process at a time: another that starts now must not empty what this one has begun. */
    private void check() {
        QuarkusTransaction.requiringNew().run(() -> {
            turn.take();
            if (!fits()) beginAnew();
        });
    }

    private boolean fits() {
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

    /** The state is written last: a start that ends in between begins anew. */
    private void beginAnew() {
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
            LOG.infof("Names have changed: %d articles go into the search index again", queue.size());
            return true;
        });
        if (changed) indexer.catchUp();
    }

    /** Says in the index which database it belongs to. */
    record IndexMarker(Long id, String generation) {
        static final long ID = 1;
    }
}
