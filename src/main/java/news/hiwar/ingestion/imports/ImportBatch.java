package news.hiwar.ingestion.imports;

import java.io.IOException;

/**
 * What may become one article.
 *
 * @param size how many bytes of its file it takes
 */
record ImportBatch(Origin origin, long size, Source source) {
    /** Reads the article out of it. */
    interface Source {
        Draft read(DraftBuilder drafting, Origin origin) throws Unreadable, IOException;
    }
}
