package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows the progress of an import. */
interface Progress extends AutoCloseable {
    /**
     * Called once, before the first document.
     *
     * @param bytes the size of all files
     */
    void begin(long bytes);

    /**
     * Called after each batch.
     *
     * @param bytes the size of the batch
     * @param documents the number of documents so far
     */
    void done(long bytes, long documents);

    /**
     * Called from time to time.
     *
     * @throws CancellationException if the import is to end
     */
    default void check() {}

    @Override
    void close();

    /** A line every ten seconds, for logs and for output that is no terminal. */
    class ProgressLog implements Progress {
        private static final Duration INTERVAL = Duration.ofSeconds(10);

        private final Clock clock;
        private final Consumer<String> out;
        private Instant next;
        private long total;
        private long done;

        ProgressLog(Clock clock, Consumer<String> out) {
            this.clock = clock;
            this.out = out;
            next = clock.instant().plus(INTERVAL);
        }

        @Override
        public void begin(long bytes) {
            total = bytes;
        }

        @Override
        public void done(long bytes, long documents) {
            done += bytes;
            if (clock.instant().isBefore(next)) return;
            next = clock.instant().plus(INTERVAL);
            out.accept("%d %% of the folder, %,d documents".formatted(100 * done / Math.max(1, total), documents));
        }

        @Override
        public void close() {}
    }

    /** A progress bar. */
    class TerminalProgress implements Progress {
        @Nullable
        private ProgressBar bar;

        @Override
        public void begin(long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Import")
                    .setUnit(" MB", 1 << 20)
                    .setInitialMax(bytes)
                    .build();
        }

        @Override
        public void done(long bytes, long documents) {
            if (bar != null) bar.stepBy(bytes).setExtraMessage(String.format(Locale.ROOT, " %,d documents", documents));
        }

        @Override
        public void close() {
            if (bar != null) bar.close();
        }
    }
}
