package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;

/** Reads the articles' files of a folder as documents, in batches that fit into memory and one transaction. */
class ImportBatches implements Closeable {
    private static final int MAX_DOCUMENTS = 500;
    private static final long MAX_BYTES = 8 << 20;

    /**
     * A page or a line: what may become one article.
     *
     * @param size how many bytes of its file it takes
     */
    record Document(Origin origin, long size, Source source) {}

    /** Reads the content of a document into a draft. */
    interface Source {
        Draft read(DraftBuilder builder, Origin origin) throws DocumentRejected, IOException;
    }

    private final Deque<SourceFile> lines;
    private final Deque<SourceFile> pages;

    @Nullable
    private JsonLines open;

    private String file = "";

    ImportBatches(SourceFolder folder) {
        lines = new ArrayDeque<>(folder.lines());
        pages = new ArrayDeque<>(folder.pages());
    }

    /** The next batch; empty at the end. */
    List<Document> next() {
        List<Document> batch = new ArrayList<>();
        long size = 0;
        while (batch.size() < MAX_DOCUMENTS && size < MAX_BYTES) {
            Document next = nextDocument();
            if (next == null) break;
            batch.add(next);
            size += next.size();
        }
        return batch;
    }

    @Nullable
    private Document nextDocument() {
        while (open != null || !lines.isEmpty()) {
            JsonLine line;
            try {
                line = nextLine();
            } catch (IOException e) {
                open = null;
                return new Document(new Origin(file, 0), 0, (builder, origin) -> {
                    throw e;
                });
            }
            if (line != null && !line.isBlank()) {
                return new Document(
                        new Origin(file, line.number()), line.size(), (builder, origin) -> builder.line(origin, line));
            }
        }
        SourceFile page = pages.poll();
        if (page == null) return null;
        return new Document(new Origin(page.name(), 0), page.size(), (builder, origin) -> builder.page(origin, page));
    }

    /** Null at the end of a file. */
    @Nullable
    private JsonLine nextLine() throws IOException {
        if (open == null) {
            file = lines.element().name();
            open = new JsonLines(lines.remove().path());
        }
        JsonLine line = open.next();
        if (line == null) close();
        return line;
    }

    @Override
    public void close() throws IOException {
        if (open != null) open.close();
        open = null;
    }
}
