package news.hiwar.text.linking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import news.hiwar.graph.events.GazetteerReloaded;
import news.hiwar.graph.events.NamesChanged;

/** Caches the gazetteer: it is loaded on first use, and again after names have changed. */
@ApplicationScoped
public class GazetteerCache {
    private record Snapshot(long version, Gazetteer gazetteer) {}

    private final EntityManager entities;
    private final Event<GazetteerReloaded> read;
    private final AtomicLong version = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable Snapshot last;

    GazetteerCache(EntityManager entities, Event<GazetteerReloaded> read) {
        this.entities = entities;
        this.read = read;
    }

    /** The cached gazetteer, for requests of readers: while changed names are being loaded, the previous one. */
    public Gazetteer cached() {
        Snapshot snapshot = last;
        return snapshot != null && reading.isLocked() ? snapshot.gazetteer : gazetteer();
    }

    /** The gazetteer with all committed names; waits while it is being loaded. */
    public Gazetteer gazetteer() {
        Snapshot snapshot = last;
        if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
        reading.lock();
        try {
            snapshot = last;
            if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
            long now = version.get(); // before loading: a change meanwhile counts as not yet loaded
            Gazetteer gazetteer = QuarkusTransaction.requiringNew().call(() -> new GazetteerReader(entities).read());
            last = new Snapshot(now, gazetteer);
            return gazetteer;
        } finally {
            reading.unlock();
            read.fire(new GazetteerReloaded());
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged event) {
        version.incrementAndGet();
    }
}
