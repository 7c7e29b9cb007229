package news.hiwar.discovery.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import news.hiwar.discovery.search.IndexQueue.IndexState;
import news.hiwar.discovery.search.SearchIndex.Question;
import news.hiwar.discovery.search.SearchIndex.SearchUnavailable;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.platform.background.BackgroundLoop;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Compares the index with the database, at the start, from time to time, and at once when a search fails. An index that is
 * lost, outdated or of another database is rebuilt, and articles that are missing or too many are indexed, while everything
 * else works. Closes the circuit breaker when the engine responds again. After names have changed, all articles are indexed.
 * Reports how many articles remain: the server is ready even then, since reading works.
 */
@Readiness
@ApplicationScoped
class IndexCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(IndexCheck.class);

    /** Interval at which an engine that does not respond is asked again. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Maximum time for which the start waits for the index. */
    private static final Duration START = Duration.ofSeconds(10);

    private static final int PAGE = 2000;
    private static final Map<Boolean, Class<? extends ArticleDocument>> KINDS =
            Map.of(true, PublishedDocument.class, false, UnpublishedDocument.class);

    /** The marker of an index; null values if it is that of another version. */
    private record Marker(
            @Nullable String generation, @Nullable Long writeNumber) {}

    private record Count(boolean live, Long articles) {}

    private record State(boolean live, Long article) {}

    private final EntityManager entities;
    private final SearchIndex index;
    private final SearchSettings settings;
    private final CircuitBreaker breaker;
    private final IndexQueue queue;
    private final Indexer indexer;
    private final GazetteerCache names;
    private final BackgroundLoop loop = new BackgroundLoop("search-index-check", RETRY, this::look);
    private boolean mappingIsComparable = true;
    private volatile boolean checked;
    private volatile long left;

    IndexCheck(
            EntityManager entities,
            SearchIndex index,
            SearchSettings settings,
            CircuitBreaker breaker,
            IndexQueue queue,
            Indexer indexer,
            GazetteerCache names,
            MeterRegistry meters) {
        this.entities = entities;
        this.index = index;
        this.settings = settings;
        this.breaker = breaker;
        this.queue = queue;
        this.indexer = indexer;
        this.names = names;
        breaker.onFailure(loop::wake);
        meters.gauge("hiwar.search.available", this, check -> check.isAvailable() ? 1 : 0);
        meters.gauge("hiwar.search.unindexed", this, check -> check.left);
    }

    /** Opens the index before the seeds are loaded, so that they can be indexed. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event)
            throws ExecutionException, InterruptedException {
        if (!index.isRemote()) index.open(); // one that another process uses ends the start
        await(this::look);
        loop.start(settings.checkInterval(), settings.checkInterval());
    }

    /** Lets the first requests find what the start has loaded. */
    void started(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event)
            throws ExecutionException, InterruptedException {
        await(indexer::awaitLatest);
    }

    private void await(Runnable task) throws ExecutionException, InterruptedException {
        try {
            CompletableFuture.runAsync(task, loop::execute).get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            LOG.info("The start does not wait for the search index any longer");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private void look() {
        try {
            index.open();
            index.checkFiles();
            QuarkusTransaction.requiringNew().run(() -> check(queue.lock()));
            breaker.close();
            checked = true;
            indexer.catchUp();
        } catch (SearchException | SearchUnavailable failed) {
            checked = false;
            breaker.open(failed);
            loop.wakeIn(RETRY);
        } finally {
            breaker.report();
        }
    }

    /** Under a lock, so that no node writes into the index meanwhile, or rebuilds it as well. */
    private void check(IndexState state) {
        Set<Marker> markers = markers();
        boolean ours = state.generation.startsWith(IndexMapping.VERSION + "-")
                && markers.stream().allMatch(marker -> state.generation.equals(marker.generation));
        if (!ours || !hasMapping()) {
            rebuild(state);
        } else if (lowest(markers) < state.writeNumber) {
            state.writeNumber = lowest(markers);
            queue.addAll();
            queueDifferent();
            LOG.errorf("The search index was replaced by an older copy: indexing %d articles again", queue.size());
        } else if (queue.size() == 0 && !indexed().equals(stored())) {
            long different = queueDifferent();
            if (different > 0) LOG.errorf("The search index lacks or exceeds %d articles: indexing them", different);
        }
        left = queue.size();
    }

    private static long lowest(Set<Marker> markers) {
        return markers.stream()
                .mapToLong(marker -> requireNonNull(marker.writeNumber))
                .min()
                .orElseThrow();
    }

    private Set<Marker> markers() {
        Set<Marker> markers = new HashSet<>();
        try {
            KINDS.values().forEach(kind -> markers.add(index.check(asked -> marker(asked, kind))));
        } catch (SearchException failed) {
            if (!SearchIndex.isMissing(failed)) throw failed;
            return Set.of(new Marker(null, null));
        }
        return markers;
    }

    private static Marker marker(Question asked, Class<? extends ArticleDocument> kind) {
        return asked.session()
                .search(kind)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexMapping.GENERATION, String.class),
                                f.field(IndexMapping.WRITE_NUMBER, Long.class))
                        .as(Marker::new))
                .where(f -> f.id().matching(ArticleDocument.MARKER))
                .failAfter(asked.left(), TimeUnit.MILLISECONDS)
                .fetchSingleHit()
                .orElse(new Marker(null, null));
    }

    /** Whether the fields of the index are as they should be; a server makes up fields if it has to create an index itself. */
    private boolean hasMapping() {
        if (!index.isRemote() || !mappingIsComparable) return true;
        try (SearchSession session = index.session()) {
            session.schemaManager().validate();
            return true;
        } catch (SearchException different) {
            markers(); // which fail as well if the server does not respond
            return false;
        }
    }

    private void rebuild(IndexState state) {
        state.generation = IndexMapping.VERSION + "-" + UUID.randomUUID();
        state.writeNumber = 0;
        state.names = names.gazetteer().fingerprint();
        try (SearchSession session = index.session()) {
            session.schemaManager().dropAndCreate();
            Indexer.mark(session.indexingPlan(), state);
        }
        mappingIsComparable = hasMapping(); // a server may describe fields in another way than it was told
        queue.addAll();
        long articles = queue.size();
        if (articles == 0) LOG.info("Created the search index");
        else LOG.warnf("The search index is missing or outdated: rebuilding it from %d articles", articles);
    }

    /** The numbers of documents, by whether readers may find them. */
    private Map<Boolean, Long> indexed() {
        return KINDS.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        kind -> index.check(asked -> asked.session()
                                .search(kind.getValue())
                                .where(f -> f.range().field(IndexMapping.ROW).greaterThan(ArticleDocument.MARKER))
                                .failAfter(asked.left(), TimeUnit.MILLISECONDS)
                                .fetchTotalHitCount())));
    }

    private Map<Boolean, Long> stored() {
        Map<Boolean, Long> counts = entities.createQuery(
                        "select live, count(*) from Article group by live", Count.class)
                .getResultStream()
                .collect(toMap(Count::live, Count::articles));
        KINDS.keySet().forEach(live -> counts.putIfAbsent(live, 0L));
        return counts;
    }

    /** Queues the articles that the index lacks, and those that it has and should not. */
    private long queueDifferent() {
        Set<State> different = new HashSet<>();
        KINDS.forEach((live, kind) -> index.check(asked -> {
            try (var keys = asked.session()
                    .search(kind)
                    .select(f -> f.field(IndexMapping.ROW, Long.class))
                    .where(f -> f.range().field(IndexMapping.ROW).greaterThan(ArticleDocument.MARKER))
                    .scroll(PAGE)) {
                for (var page = keys.next(); page.hasHits(); page = keys.next()) {
                    page.hits().forEach(key -> different.add(new State(live, key)));
                }
            }
            return different;
        }));
        List<State> stored = entities.createQuery("select live, rowId from Article", State.class)
                .getResultList();
        for (State article : stored) {
            if (!different.remove(article)) different.add(article);
        }
        Set<Long> keys = new HashSet<>();
        different.forEach(state -> keys.add(state.article));
        keys.removeAll(entities.createQuery("select articleId from UnindexedArticle", Long.class)
                .getResultList());
        queue.add(keys);
        return keys.size();
    }

    /** Runs after what is being written. */
    void namesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged event) {
        indexer.later(this::followNames);
    }

    private void followNames() {
        long now = names.gazetteer().fingerprint();
        boolean changed = QuarkusTransaction.requiringNew().call(() -> {
            IndexState state = queue.lock();
            if (state.generation.isEmpty() || state.names == now) return false;
            state.names = now;
            queue.addAll();
            LOG.infof("Names have changed: indexing %d articles again", queue.size());
            return true;
        });
        if (changed) indexer.catchUp();
    }

    private boolean isAvailable() {
        return index.isOpen() && !breaker.isOpen();
    }

    @Override
    public HealthCheckResponse call() {
        try {
            boolean available = isAvailable();
            boolean current = available && checked; // read before the queue, which a rebuild fills before it ends
            left = QuarkusTransaction.joiningExisting().call(queue::size);
            return HealthCheckResponse.named("search index")
                    .up()
                    .withData("available", available)
                    .withData("complete", current && left == 0)
                    .withData("articlesToGo", left)
                    .build();
        } catch (RuntimeException withoutDatabase) {
            // the check of the database reports the cause
            return HealthCheckResponse.named("search index").down().build();
        }
    }
}
