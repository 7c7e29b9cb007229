package news.hiwar.delivery.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.platform.relay.InvalidCursor;

/**
 * A place in the log.
 *
 * @param number of the last change that the client has
 * @param begun the number of the last change when the client began from nothing: what was deleted by then it never had
 */
record ChangeCursor(long number, long begun) {
    private static final Pattern PLAIN = Pattern.compile("change:(\\d{1,18}):(\\d{1,18})");

    /** @throws InvalidCursor where the text is not a cursor of the log */
    static ChangeCursor parse(String text) {
        try {
            Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            if (!plain.matches()) throw new InvalidCursor();
            ChangeCursor cursor = new ChangeCursor(Long.parseLong(plain.group(1)), Long.parseLong(plain.group(2)));
            if (!cursor.text().equals(text)) throw new InvalidCursor();
            return cursor;
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    ChangeCursor at(long later) {
        return new ChangeCursor(later, begun);
    }

    /** Whether what was deleted up to a number can be forgotten without the client missing it. */
    boolean knows(long compacted) {
        return Math.max(number, begun) >= compacted;
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("change:" + number + ":" + begun).getBytes(UTF_8));
    }
}
