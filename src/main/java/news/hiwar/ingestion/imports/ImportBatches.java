package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The pieces of a folder, in batches that memory and one transaction can hold. */
class ImportBatches implements Closeable {
    private static final int ARTICLES = 500;
    private static final long BYTES = 8 << 20;

    private final Deque<SourceFile> lines;
    private final Deque<SourceFile> pages;

    @Nullable
    private JsonLines open;

    private String file = "";

    ImportBatches(SourceFolder folder) {
        lines = new ArrayDeque<>(folder.lines());
        pages = new ArrayDeque<>(folder.pages());
    }

    /** Empty at the end. */
    List<ImportBatch> batch() {
        List<ImportBatch> batch = new ArrayList<>();
        long size = 0;
        while (batch.size() < ARTICLES && size < BYTES) {
            ImportBatch next = next();
            if (next == null) break;
            batch.add(next);
            size += next.size();
        }
        return batch;
    }

    @Nullable
    private ImportBatch next() {
        while (open != null || !lines.isEmpty()) {
            JsonLine line;
            try {
                line = nextLine();
            } catch (IOException e) {
                open = null;
                return new ImportBatch(new Origin(file, 0), 0, (drafting, origin) -> {
                    throw e;
                });
            }
            if (line != null && !line.isBlank()) {
                return new ImportBatch(
                        new Origin(file, line.number()),
                        line.size(),
                        (drafting, origin) -> drafting.line(origin, line));
            }
        }
        SourceFile page = pages.poll();
        if (page == null) return null;
        return new ImportBatch(
                new Origin(page.name(), 0), page.size(), (drafting, origin) -> drafting.page(origin, page));
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
