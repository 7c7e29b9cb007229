package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads a file line by line; of a line that is too long only the size is kept. */
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
            if (size + at - from <= JsonLine.MAX_BYTES) line.write(buffer, from, at - from);
            size += at - from;
            if (at < end) {
                at++;
                return line(line, size + 1);
            }
        }
        return size == 0 ? null : line(line, size);
    }

    private JsonLine line(ByteArrayOutputStream line, long size) {
        return new JsonLine(++number, size, size > JsonLine.MAX_BYTES + 1 ? null : line.toByteArray());
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

    /**
     * A line of a file.
     *
     * @param number from 1
     * @param size how many bytes of the file it takes
     * @param bytes its content; null if it is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record JsonLine(int number, long size, @Nullable byte[] bytes) {
        /** Many times the longest article. */
        static final int MAX_BYTES = 1 << 20;

        private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

        String hash() {
            return DocumentHash.of(Objects.requireNonNull(bytes));
        }

        boolean isBlank() {
            if (bytes == null) return false;
            for (byte character : bytes) {
                if (character < 0 || character > ' ') return false;
            }
            return true;
        }

        String text() throws DocumentRejected {
            if (bytes == null) throw DocumentRejected.broken("the line is longer than %d bytes".formatted(MAX_BYTES));
            ByteBuffer text = ByteBuffer.wrap(bytes);
            boolean marked = number == 1 && text.mismatch(ByteBuffer.wrap(BYTE_ORDER_MARK)) == BYTE_ORDER_MARK.length;
            if (marked) text.position(BYTE_ORDER_MARK.length);
            try {
                return UTF_8.newDecoder().decode(text).toString();
            } catch (CharacterCodingException e) {
                throw DocumentRejected.broken("the line is not UTF-8");
            }
        }
    }
}
