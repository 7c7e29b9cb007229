package news.hiwar.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Checks that every database can store a text: it must not contain NUL or unpaired surrogates. */
public final class StorableText {
    private StorableText() {}

    /** Whether the text can be stored. */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
