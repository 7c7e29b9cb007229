package news.hiwar.delivery.responsecache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import news.hiwar.graph.article.Article;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;

/** Holds the first operation that reads an article, right after it has read it, until it is released. */
@ApplicationScoped
class HeldLoads implements PostLoadEventListener {
    private static final int PATIENCE_SECONDS = 10;

    /** The operation that is held. */
    static final class Held {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void await() throws InterruptedException {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("no article was read");
        }

        void release() {
            released.countDown();
        }
    }

    private final SessionFactory sessions;
    private final AtomicReference<Held> next = new AtomicReference<>();
    private boolean listens;

    HeldLoads(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** From here on. */
    synchronized Held holdNext() {
        if (!listens) {
            sessions.unwrap(SessionFactoryImplementor.class)
                    .getEventEngine()
                    .getListenerRegistry()
                    .appendListeners(EventType.POST_LOAD, this);
            listens = true;
        }
        Held held = new Held();
        next.set(held);
        return held;
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        if (!(event.getEntity() instanceof Article)) return;
        Held held = next.getAndSet(null);
        if (held == null) return;
        held.reached.countDown();
        try {
            if (!held.released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("never released");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
