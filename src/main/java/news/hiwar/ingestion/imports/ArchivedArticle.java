package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;

/**
 * A stored article, as far as an import has to know it.
 *
 * @param hash of the document that it was imported from; null where it was made here
 */
record ArchivedArticle(
        Long key,
        String slug,
        @Nullable String hash,
        String document,
        String headline,
        Instant updatedAt,
        @Nullable Instant importedAt) {

    /** What comes of another delivery of it. */
    ImportOutcome deliver(Draft draft) {
        if (draft.hash().equals(hash)) return ImportOutcome.UNCHANGED;
        return updatedAt.equals(importedAt) ? ImportOutcome.UPDATED : ImportOutcome.KEPT;
    }
}
