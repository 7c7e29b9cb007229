package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.reprint.Reprints.Reprint;

/**
 * The result of importing a document.
 *
 * @param slug of its article; null if there is none
 * @param reason why it was not stored, for an editor; null if it was
 * @param reprint the stored article that has almost the same text; null if there is none
 */
public record ImportResult(
        Origin origin,
        ImportOutcome outcome,
        @Nullable String slug,
        @Nullable String reason,
        @Nullable Reprint reprint) {

    /**
     * The place of a document in the imported folder.
     *
     * @param file its path in the folder, with slashes
     * @param line from 1; 0 if the document is the whole file
     */
    public record Origin(String file, int line) {}

    static ImportResult failed(Origin origin, ImportOutcome outcome, String reason) {
        return new ImportResult(origin, outcome, null, reason, null);
    }

    static ImportResult unreadable(Origin origin) {
        return failed(origin, ImportOutcome.BROKEN, "the file cannot be read");
    }

    boolean isWritten() {
        return outcome == ImportOutcome.STORED || outcome == ImportOutcome.UPDATED;
    }

    /** Whether an editor should look at it. */
    boolean needsReview() {
        return reprint != null || (!isWritten() && outcome != ImportOutcome.UNCHANGED);
    }
}
