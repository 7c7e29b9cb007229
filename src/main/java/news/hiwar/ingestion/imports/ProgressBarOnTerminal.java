package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Draws how far an import is. */
class ProgressBarOnTerminal implements Progress {
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
