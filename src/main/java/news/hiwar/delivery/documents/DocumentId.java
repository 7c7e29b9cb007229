package news.hiwar.delivery.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What a document is known by: the SHA-256 of its text in UTF-8, in hexadecimal letters. */
public final class DocumentId {
    private static final String SCHEME = "sha256:";

    private DocumentId() {}

    static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Without the scheme that it may have in front, as drafts of the specification write it. */
    static String plain(String given) {
        String id = given.toLowerCase(Locale.ROOT);
        return id.startsWith(SCHEME) ? id.substring(SCHEME.length()) : id;
    }
}
