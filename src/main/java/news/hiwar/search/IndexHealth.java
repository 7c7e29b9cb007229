package news.hiwar.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up, since reading goes on while the index is rebuilt; tells how far that is. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
    private final IndexQueue queue;
    private final SearchIndex index;

    IndexHealth(IndexQueue queue, SearchIndex index) {
        this.queue = queue;
        this.index = index;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        long left = queue.size();
        return HealthCheckResponse.named("search index")
                .up()
                .withData("complete", index.isOpen() && left == 0)
                .withData("articlesToGo", left)
                .build();
    }
}
