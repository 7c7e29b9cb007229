package news.hiwar.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that every database can store: those without a NUL or half a character in them. */
public final class StorableText {
    private StorableText() {}

    /** Whether it is one. */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
