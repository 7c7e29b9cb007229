package news.hiwar.platform.relay;

import java.time.DateTimeException;
import java.time.Instant;
import news.hiwar.platform.relay.OpaqueText.InvalidCursor;

/**
 * A position in a list: the value that the list is sorted by, and the row's key that breaks ties. It stays valid when its
 * row is deleted.
 */
record Cursor(Object sort, long key) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws InvalidCursor if the text is not a cursor of a list of that type and sort */
    static Cursor parse(String text, Class<?> type, Class<?> sort) {
        Cursor cursor = OpaqueText.decode(
                text,
                3,
                fields -> new Cursor(
                        sort == Instant.class ? instant(fields.get(2)) : fields.get(2), Long.parseLong(fields.get(1))),
                parsed -> parsed.text(type));
        if (cursor == null) throw new InvalidCursor();
        return cursor;
    }

    String text(Class<?> type) {
        return OpaqueText.encode(type.getSimpleName(), key, sort);
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) throw new DateTimeException(text);
        return instant;
    }
}
