package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hiwar.platform.graphql.ClientError;

/**
 * The encoding of opaque ids and cursors: base64url, without padding, of fields separated by colons. Cursors are encrypted by the
 * {@link ServerKey}, since they have keys of rows, which tell how many there are.
 */
public final class OpaqueText {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private OpaqueText() {}

    /** Encodes fields, of which only the last may contain a colon. */
    public static String encode(Object... fields) {
        return ENCODER.encodeToString(joined(fields).getBytes(UTF_8));
    }

    /** Encrypts fields, of which only the last may contain a colon. */
    public static String encrypt(Object... fields) {
        return ServerKey.encrypt(joined(fields));
    }

    private static String joined(Object... fields) {
        return Stream.of(fields).map(String::valueOf).collect(joining(":"));
    }

    /**
     * Decodes a text that a client sent back.
     *
     * @param count the number of fields
     * @param read makes the value of the fields; may fail with an {@link IllegalArgumentException} or {@link DateTimeException}
     * @param write the encoding of a value
     * @return null unless the text is exactly the encoding of the value
     */
    public static <T> @Nullable T decode(
            String text, int count, Function<List<String>, T> read, Function<T, String> write) {
        return parse(text, OpaqueText::plain, count, read, write);
    }

    /** Decrypts a text that a client sent back; the parameters and the result are as in {@link #decode}. */
    public static <T> @Nullable T decrypt(
            String text, int count, Function<List<String>, T> read, Function<T, String> write) {
        return parse(text, ServerKey::decrypt, count, read, write);
    }

    private static String plain(String text) {
        return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    }

    private static <T> @Nullable T parse(
            String text,
            Function<String, @Nullable String> decode,
            int count,
            Function<List<String>, T> read,
            Function<T, String> write) {
        try {
            String plain = decode.apply(text);
            if (plain == null) return null;
            List<String> fields = List.of(plain.split(":", count));
            if (fields.size() != count || plain.indexOf('\0') >= 0) return null;
            T value = read.apply(fields);
            return write.apply(value).equals(text) ? value : null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    /** Parses a field as a non-negative number of at most 18 digits. */
    public static long number(String field) {
        if (!NUMBER.matcher(field).matches()) throw new IllegalArgumentException(field);
        return Long.parseLong(field);
    }

    /** A text is not a cursor of the list that it was sent to. */
    public static class InvalidCursor extends ClientError {
        public InvalidCursor() {
            super(
                    "INVALID_CURSOR",
                    "This is not a cursor of this list. Send a `cursor` exactly as this list returned it.");
        }
    }

    /** A text is not an id of a node. */
    public static class InvalidId extends ClientError {
        InvalidId() {
            super("INVALID_ID", "This is not an id. Send an `id` exactly as the server returned it.");
        }
    }
}
