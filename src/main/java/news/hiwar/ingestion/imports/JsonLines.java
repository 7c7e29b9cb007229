package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file one after another, none of them longer than memory allows. */
class JsonLines implements Closeable {
    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    JsonLines(Path file) throws IOException {
        bytes = Files.newInputStream(file);
    }

    /** The next line; null at the end. */
    @Nullable
    JsonLine next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        long size = 0;
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') at++;
            if (size + at - from <= JsonLine.LONGEST) line.write(buffer, from, at - from);
            size += at - from;
            if (at < end) {
                at++;
                return line(line, size + 1);
            }
        }
        return size == 0 ? null : line(line, size);
    }

    private JsonLine line(ByteArrayOutputStream line, long size) {
        return new JsonLine(++number, size > JsonLine.LONGEST + 1 ? null : line.toByteArray(), size);
    }

    private boolean fill() throws IOException {
        if (at < end) return true;
        at = 0;
        end = bytes.read(buffer);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
