package news.hiwar.delivery.responsecache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import news.hiwar.discovery.search.QuietIndex;

/** Lets a test begin without an answer at hand, and without one that the test before it still drops. */
@ApplicationScoped
class NoResponseCache {
    private final ResponseCache answers;
    private final QuietIndex index;

    NoResponseCache(ResponseCache answers, QuietIndex index) {
        this.answers = answers;
        this.index = index;
    }

    void begin() {
        index.await(); // it drops answers when it has followed what the last test has changed
        drop();
        index.await(); // whoever follows changes looks at the database now
    }

    void drop() {
        answers.invalidate(List.of(Tags.ALL));
    }
}
