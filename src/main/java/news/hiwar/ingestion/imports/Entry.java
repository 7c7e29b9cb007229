package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.reprint.Reprint;

/** A document in a report. */
record Entry(
        String file,
        @Nullable Integer line,
        ImportOutcome outcome,
        @Nullable String reason,
        @Nullable String slug,
        @Nullable Reprint reprint,
        @Nullable Findings findings) {

    static Entry of(Result result, @Nullable Findings findings) {
        Origin origin = result.origin();
        return new Entry(
                origin.file(),
                origin.line() == 0 ? null : origin.line(),
                result.outcome(),
                result.reason(),
                result.slug(),
                result.reprint(),
                findings);
    }
}
