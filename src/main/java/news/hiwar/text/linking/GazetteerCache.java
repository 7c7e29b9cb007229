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

/** The gazetteer of what is in the database: read when it is first wanted, and again after names have changed. */
@ApplicationScoped
public class GazetteerCache {
    private record Snapshot(long version, Gazetteer gazetteer) {}

    private final EntityManager entities;
    private final Event<GazetteerReloaded> read;
    private final AtomicLong version = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();

    @Nullable
    private volatile Snapshot last;

    GazetteerCache(EntityManager entities, Event<GazetteerReloaded> read) {
        this.entities = entities;
        this.read = read;
    }

    /** For readers, who do not wait: while names that have changed are being read, those from before. */
    public Gazetteer atHand() {
        Snapshot snapshot = last;
        return snapshot != null && reading.isLocked() ? snapshot.gazetteer : gazetteer();
    }

    /** All names as committed. */
    public Gazetteer gazetteer() {
        Snapshot snapshot = last;
        if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
        reading.lock();
        try {
            snapshot = last;
            if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
            long now = version.get(); // taken before the reading: a change during it counts as not yet read
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
