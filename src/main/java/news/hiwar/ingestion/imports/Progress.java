package news.hiwar.ingestion.imports;

/** Follows an import while it goes on. */
interface Progress extends AutoCloseable {
    /** All files together have so many bytes. */
    void begin(long bytes);

    /** So many more bytes are done, and so many documents by now. */
    void done(long bytes, long documents);

    @Override
    void close();
}
