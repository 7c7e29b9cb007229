package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;

/** Passwords as bcrypt keeps them. */
final class Passwords {
    static final int SHORTEST = 12;

    /** In bytes; bcrypt knows no more of it. */
    static final int LONGEST = 72;

    /** Of nobody, so that an unknown name takes as long as a wrong password. */
    private static final String NOBODYS = hash(UUID.randomUUID().toString());

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    static boolean matches(String password, @Nullable String hash) {
        boolean matches = BcryptUtil.matches(password, hash == null ? NOBODYS : hash);
        return matches && hash != null;
    }

    /** What is wrong with a new one; null where nothing is. */
    @Nullable
    static String fault(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "A password needs at least %d characters.".formatted(SHORTEST);
        }
        if (password.getBytes(UTF_8).length > LONGEST) {
            return "A password may have at most %d bytes.".formatted(LONGEST);
        }
        return null;
    }
}
