package news.hiwar.platform.mutation;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalInt;
import news.hiwar.platform.graphql.Bulkhead;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits how many mutations are executed at once, so that readers always find connections of the database. */
@Singleton
class ConcurrentMutations extends Bulkhead {
    ConcurrentMutations(
            MutationLimits limits,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections,
            MeterRegistry meters) {
        super(
                limits.mutations().orElse(Math.max(1, connections / 2)),
                limits.mutationsWaiting(),
                limits.mutationsWait(),
                "mutations",
                "mutations",
                meters);
    }

    /** Limits of mutations. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface MutationLimits {
        /** Maximum number of mutations that are executed at once; by default half the number of database connections. */
        OptionalInt mutations();

        /** Maximum number of mutations that wait for others; more are refused. */
        @WithDefault("50")
        int mutationsWaiting();

        /** Maximum time that a mutation waits for others; it is refused afterwards, and nothing was written. */
        @WithDefault("5s")
        Duration mutationsWait();
    }
}
