package news.hiwar.ingestion.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Says now and then how far an import is: for logs, and for terminals that cannot draw. */
class ProgressLog implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Consumer<String> out;
    private Instant next;
    private long all;
    private long soFar;

    ProgressLog(Clock clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
        next = clock.instant().plus(PAUSE);
    }

    @Override
    public void begin(long bytes) {
        all = bytes;
    }

    @Override
    public void done(long bytes, long documents) {
        soFar += bytes;
        if (clock.instant().isBefore(next)) return;
        next = clock.instant().plus(PAUSE);
        out.accept("%d %% of the folder, %,d documents".formatted(100 * soFar / Math.max(1, all), documents));
    }

    @Override
    public void close() {}
}
