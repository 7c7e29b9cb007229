package news.hiwar.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;

/** Waits until the index has followed all changes, for tests that count what the database is asked. */
@ApplicationScoped
public class QuietIndex {
    private final Indexer indexer;

    QuietIndex(Indexer indexer) {
        this.indexer = indexer;
    }

    public void await() throws ExecutionException, InterruptedException {
        for (int follow = 0; follow < 3; follow++) indexer.run(() -> null); // a task may leave another one behind it
    }
}
