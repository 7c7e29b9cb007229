package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in a list: the value that the list is sorted by, and the row's key that breaks ties. It stays good when its
 * row is deleted.
 */
record Cursor(Object sort, long key) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws InvalidCursor where the text is not a cursor of a list of that type and sort */
    static Cursor parse(String text, Class<?> type, Class<?> sort) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(":", 3);
            if (parts.length < 3 || !parts[0].equals(type.getSimpleName())) throw new InvalidCursor();
            Cursor cursor =
                    new Cursor(sort == Instant.class ? instant(parts[2]) : words(parts[2]), Long.parseLong(parts[1]));
            if (!cursor.text(type).equals(text)) throw new InvalidCursor();
            return cursor;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidCursor();
        }
    }

    String text(Class<?> type) {
        String plain = type.getSimpleName() + ":" + key + ":" + sort;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) throw new InvalidCursor();
        return instant;
    }

    private static String words(String text) {
        if (text.indexOf('\0') >= 0) throw new InvalidCursor();
        return text;
    }
}
