package news.hiwar.delivery.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import news.hiwar.graph.article.Article;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;

/** Holds the next mutation that inserts an article, at one point, until it is released. */
@ApplicationScoped
class HeldMutation implements PostInsertEventListener {
    private static final int PATIENCE_SECONDS = 20;

    enum Point {
        /** While it writes. */
        WRITING,
        /** After it was decided that it may commit, before it is committed. */
        COMMITTING,
        /** After the commit, before the response. */
        COMMITTED
    }

    /** The mutation that is held. */
    static final class Held implements Synchronization {
        /** The status of its transaction in the end. */
        final CompletableFuture<Integer> status = new CompletableFuture<>();

        private final Point point;
        private final CountDownLatch released = new CountDownLatch(1);

        Held(Point point) {
            this.point = point;
        }

        void release() {
            released.countDown();
        }

        private void at(Point reached) {
            if (reached != point) return;
            try {
                if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("never released");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void beforeCompletion() {
            at(Point.COMMITTING);
        }

        @Override
        public void afterCompletion(int status) {
            at(Point.COMMITTED);
            this.status.complete(status);
        }
    }

    private final SessionFactory sessions;
    private final TransactionSynchronizationRegistry transaction;
    private final AtomicReference<Held> next = new AtomicReference<>();
    private boolean listens;

    HeldMutation(SessionFactory sessions, TransactionSynchronizationRegistry transaction) {
        this.sessions = sessions;
        this.transaction = transaction;
    }

    synchronized Held holdNext(Point point) {
        if (!listens) {
            sessions.unwrap(SessionFactoryImplementor.class)
                    .getEventEngine()
                    .getListenerRegistry()
                    .appendListeners(EventType.POST_INSERT, this);
            listens = true;
        }
        Held held = new Held(point);
        next.set(held);
        return held;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        Held held = event.getEntity() instanceof Article ? next.getAndSet(null) : null;
        if (held == null) return;
        transaction.registerInterposedSynchronization(held);
        held.at(Point.WRITING);
    }
}
