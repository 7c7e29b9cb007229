package news.hiwar.discovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.hibernate.SessionFactory;

/** Waits until all that follows changes has followed them, for tests that count what the database is asked. */
@ApplicationScoped
public class QuietIndex {
    private static final int QUIET_MILLIS = 100;

    private final Indexer indexer;
    private final SessionFactory sessions;

    QuietIndex(Indexer indexer, SessionFactory sessions) {
        this.indexer = indexer;
        this.sessions = sessions;
    }

    public void await() {
        try {
            for (int follow = 0; follow < 3; follow++)
                indexer.run(() -> null); // a task may leave another one behind it
            long asked;
            do {
                asked = sessions.getStatistics().getPrepareStatementCount();
                Thread.sleep(QUIET_MILLIS);
            } while (sessions.getStatistics().getPrepareStatementCount() != asked);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
