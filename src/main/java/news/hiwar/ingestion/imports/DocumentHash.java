package news.hiwar.ingestion.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a document that its row keeps, so that an import recognises an unchanged document. */
final class DocumentHash {
    /** Part of every hash: increase it when unchanged documents should be imported again. */
    private static final byte VERSION = 1;

    private DocumentHash() {}

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
