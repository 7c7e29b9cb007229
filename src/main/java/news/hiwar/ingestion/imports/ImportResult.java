package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.reprint.Reprints.Reprint;

/**
 * The result of importing a document.
 *
 * @param slug of its article; null if there is none
 * @param reason why it was not stored, for an editor; null if it was
 * @param reprint the stored article that has almost the same text; null if there is none
 * @param code a code for the reason, if it is not the document's content; null otherwise
 */
public record ImportResult(
        Origin origin,
        ImportOutcome outcome,
        @Nullable String slug,
        @Nullable String reason,
        @Nullable Reprint reprint,
        @Nullable FailureCode code) {
    /** The reason why a document was not stored, if it is not its content. */
    enum FailureCode {
        READING_TIMEOUT,
        STORING_TIMEOUT,
        REJECTED_BY_DATABASE,
        INTERNAL
    }

    ImportResult(
            Origin origin,
            ImportOutcome outcome,
            @Nullable String slug,
            @Nullable String reason,
            @Nullable Reprint reprint) {
        this(origin, outcome, slug, reason, reprint, null);
    }

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

    /** The result for a document that could not be stored for a reason other than its content. */
    static ImportResult failed(Origin origin, ImportOutcome outcome, FailureCode code, String reason) {
        return new ImportResult(origin, outcome, null, reason, null, code);
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
