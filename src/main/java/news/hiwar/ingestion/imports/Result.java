package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.reprint.Reprint;

/**
 * What became of a document.
 *
 * @param slug of its article; null where there is none
 * @param reason why it was not stored, for an editor; null where it was
 * @param reprint the article that it is a reprint of; null where there is none
 */
public record Result(
        Origin origin,
        ImportOutcome outcome,
        @Nullable String slug,
        @Nullable String reason,
        @Nullable Reprint reprint) {

    static Result not(Origin origin, ImportOutcome outcome, String reason) {
        return new Result(origin, outcome, null, reason, null);
    }

    static Result unreadable(Origin origin) {
        return not(origin, ImportOutcome.BROKEN, "the file cannot be read");
    }

    boolean isWritten() {
        return outcome == ImportOutcome.STORED || outcome == ImportOutcome.UPDATED;
    }

    /** Whether an editor should look at it. */
    boolean isNoteworthy() {
        return reprint != null || (!isWritten() && outcome != ImportOutcome.UNCHANGED);
    }
}
