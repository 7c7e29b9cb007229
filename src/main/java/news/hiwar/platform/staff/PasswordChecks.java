package news.hiwar.platform.staff;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import news.hiwar.platform.graphql.Bulkhead;

/** Limits how many passwords are checked at once, which takes long on purpose, so that guessing leaves time for readers. */
@Singleton
class PasswordChecks extends Bulkhead {
    private static final int WAITING = 50;
    private static final Duration WAIT = Duration.ofSeconds(5);

    PasswordChecks(MeterRegistry meters) {
        super(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                WAITING,
                WAIT,
                "signin",
                "attempts to sign in",
                meters);
    }
}
