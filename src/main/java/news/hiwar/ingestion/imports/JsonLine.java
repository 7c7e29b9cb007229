package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;

/** A line of a file. */
final class JsonLine {
    /** In bytes: many times the longest article that anybody reads. */
    static final int LONGEST = 1 << 20;

    private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

    private final int number;
    private final long size;

    @Nullable
    private final byte[] bytes;

    /** Without its bytes where they are too many. */
    JsonLine(int number, @Nullable byte[] bytes, long size) {
        this.number = number;
        this.bytes = bytes;
        this.size = size;
    }

    /** From 1. */
    int number() {
        return number;
    }

    /** How many bytes of the file it takes. */
    long size() {
        return size;
    }

    String hash() {
        return Hash.of(Objects.requireNonNull(bytes));
    }

    boolean isBlank() {
        if (bytes == null) return false;
        for (byte character : bytes) {
            if (character < 0 || character > ' ') return false;
        }
        return true;
    }

    String text() throws Unreadable {
        if (bytes == null) throw Unreadable.broken("the line is longer than %d bytes".formatted(LONGEST));
        ByteBuffer text = ByteBuffer.wrap(bytes);
        if (number == 1 && text.mismatch(ByteBuffer.wrap(MARK)) == MARK.length) text.position(MARK.length);
        try {
            return UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw Unreadable.broken("the line is not UTF-8");
        }
    }
}
