package news.hiwar.discovery.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Reports how many articles remain to be indexed; up even while the index is rebuilt, since reading works. */
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
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("search index");
        try {
            long left = QuarkusTransaction.joiningExisting().call(queue::size);
            return health.up()
                    .withData("complete", index.isOpen() && left == 0)
                    .withData("articlesToGo", left)
                    .build();
        } catch (RuntimeException withoutDatabase) {
            return health.down().build(); // the check of the database reports the cause
        }
    }
}
