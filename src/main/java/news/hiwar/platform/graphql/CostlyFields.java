package news.hiwar.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits how many costly fields are resolved at once, such as searches. */
@Singleton
public class CostlyFields extends Bulkhead {
    CostlyFields(CostlyLimits limits, MeterRegistry meters) {
        super(
                limits.costly().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
                limits.costlyWaiting(),
                limits.costlyWait(),
                "costly",
                "searches and other costly fields",
                meters);
    }

    /** Limits of costly fields. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface CostlyLimits {
        /**
         * Maximum number of costly fields that are resolved at once, such as searches; by default half the number of processors,
         * or 8 with a search server, which does the work itself.
         */
        OptionalInt costly();

        /** Maximum number of costly fields that wait for others; more are refused, but for the first of each request. */
        @WithDefault("50")
        int costlyWaiting();

        /** Maximum time that a costly field waits for others; it is refused afterwards. */
        @WithDefault("5s")
        Duration costlyWait();
    }
}
