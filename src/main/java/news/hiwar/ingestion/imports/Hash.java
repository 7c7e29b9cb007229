package news.hiwar.ingestion.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a row remembers of the document that it was made from. */
final class Hash {
    /** Part of every hash: raise it when rows should be made anew from unchanged documents. */
    private static final byte VERSION = 1;

    private Hash() {}

    static String of(byte[] document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION);
            return HexFormat.of().formatHex(digest.digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
