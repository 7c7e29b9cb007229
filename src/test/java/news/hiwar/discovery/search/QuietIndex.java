package news.hiwar.discovery.search;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Waits until all that follows changes has followed them, for tests that count what the database is asked. */
@ApplicationScoped
@Unremovable
public class QuietIndex {
    private static final int QUIET_MILLIS = 100;

    private final Indexer indexer;
    private final SessionFactory sessions;

    QuietIndex(Indexer indexer, SessionFactory sessions) {
        this.indexer = indexer;
        this.sessions = sessions;
    }

    /** Lets a request that searches find what was changed before it; others do not wait. */
    public static void beforeRequest(String document) {
        boolean searches = document.contains("search") || document.contains("related");
        if (searches && Arc.container() != null) {
            ClientProxy.unwrap(Arc.container().instance(QuietIndex.class).get())
                    .indexer
                    .awaitLatest();
        }
    }

    public void await() {
        try {
            for (int follow = 0; follow < 3; follow++) indexer.awaitLatest(); // a task may leave another one behind it
            long asked;
            do {
                asked = sessions.getStatistics().getPrepareStatementCount();
                Thread.sleep(QUIET_MILLIS);
            } while (sessions.getStatistics().getPrepareStatementCount() != asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
