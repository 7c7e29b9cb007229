package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.reprint.Reprint;

/** A document in a report. */
record ReportEntry(
        String file,
        @Nullable Integer line,
        ImportOutcome outcome,
        @Nullable String reason,
        @Nullable String slug,
        @Nullable Reprint reprint,
        @Nullable PageReport findings) {

    static ReportEntry of(Result result, @Nullable PageReport findings) {
        Origin origin = result.origin();
        return new ReportEntry(
                origin.file(),
                origin.line() == 0 ? null : origin.line(),
                result.outcome(),
                result.reason(),
                result.slug(),
                result.reprint(),
                findings);
    }
}
