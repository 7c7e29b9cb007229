package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;

/** Hashes and checks passwords, by bcrypt. */
final class Passwords {
    static final int MINIMUM = 12;

    /** The number of bytes that bcrypt uses. */
    static final int MAXIMUM_BYTES = 72;

    /** A hash that no password matches, so that an unknown name takes as long as a wrong password. */
    private static final String UNKNOWN = hash(UUID.randomUUID().toString());

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    static boolean matches(String password, @Nullable String hash) {
        boolean acceptable = password.length() <= MAXIMUM_BYTES; // a longer one is no password of ours
        boolean matches = BcryptUtil.matches(acceptable ? password : "", hash == null ? UNKNOWN : hash);
        return matches && acceptable && hash != null;
    }

    /** Why a new password is not acceptable; null if it is. */
    @Nullable
    static String fault(String password) {
        if (password.codePointCount(0, password.length()) < MINIMUM) {
            return "The password must have at least %d characters.".formatted(MINIMUM);
        }
        if (password.getBytes(UTF_8).length > MAXIMUM_BYTES) {
            return "The password must have at most %d bytes in UTF-8.".formatted(MAXIMUM_BYTES);
        }
        return null;
    }
}
