package news.hiwar.platform.staff;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Random secrets of cookies and access tokens, of which only the SHA-256 is stored. */
final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new secret, in characters that cookies and headers may hold. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 of a secret, in hexadecimal. */
    static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
