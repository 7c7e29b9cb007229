package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Hides keys and counts of the database from clients: in cursors, which the server reads again, and in the tags that caches
 * purge by. The same text gives the same result on all nodes and after a restart, so that responses can be cached and compared.
 *
 * <p>A text is encrypted by AES in counter mode. The counter begins with a keyed fingerprint of the text, by which the text is
 * checked when it is read again. That takes two calls of AES for a cursor, less than a microsecond.
 */
public final class ServerKey {
    private static final int BLOCK = 16;
    private static final int FINGERPRINT = 8;

    /** Replaced at start by what the nodes share; until then and in plain tests it is one of this process. */
    private static volatile ServerKey current = new ServerKey(random());

    private final SecretKeySpec key;
    private final int seed;
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(this::cipher);

    private ServerKey(byte[] secret) {
        byte[] derived = DigestUtils.sha256(secret);
        key = new SecretKeySpec(derived, 0, BLOCK, "AES");
        seed = ByteBuffer.wrap(derived, BLOCK, Integer.BYTES).getInt();
    }

    private static byte[] random() {
        byte[] secret = new byte[BLOCK];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Encrypts a text for a client, in characters that URLs may hold. */
    static String encrypt(String text) {
        ServerKey now = current;
        byte[] plain = text.getBytes(UTF_8);
        byte[] sealed = new byte[FINGERPRINT + plain.length];
        long fingerprint = now.fingerprint(plain);
        ByteBuffer.wrap(sealed).putLong(fingerprint);
        now.encrypt(fingerprint, plain, sealed, FINGERPRINT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Decrypts a text that a client sent back; null if this server did not encrypt it. */
    @Nullable
    static String decrypt(String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
        if (sealed.length < FINGERPRINT) return null;
        ServerKey now = current;
        long fingerprint = ByteBuffer.wrap(sealed).getLong();
        byte[] plain = new byte[sealed.length - FINGERPRINT];
        now.encrypt(fingerprint, Arrays.copyOfRange(sealed, FINGERPRINT, sealed.length), plain, 0);
        return now.fingerprint(plain) == fingerprint ? new String(plain, UTF_8) : null;
    }

    /** A number that stands for a text, from which nobody without the key can tell the text. */
    public static long fingerprint(String text) {
        return current.fingerprint(text.getBytes(UTF_8));
    }

    private long fingerprint(byte[] text) {
        long[] hash = MurmurHash3.hash128x64(text, 0, text.length, seed);
        byte[] block =
                ByteBuffer.allocate(BLOCK).putLong(hash[0]).putLong(hash[1]).array();
        return ByteBuffer.wrap(aes(block)).getLong();
    }

    /** Encrypts or decrypts, which is the same in counter mode. */
    private void encrypt(long counter, byte[] from, byte[] to, int offset) {
        int blocks = (from.length + BLOCK - 1) / BLOCK;
        ByteBuffer counters = ByteBuffer.allocate(blocks * BLOCK);
        for (int block = 1; block <= blocks; block++) counters.putLong(counter).putLong(block);
        byte[] stream = aes(counters.array());
        for (int i = 0; i < from.length; i++) to[offset + i] = (byte) (from[i] ^ stream[i]);
    }

    private byte[] aes(byte[] blocks) {
        try {
            return ciphers.get().doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher() {
        try {
            // Blocks are counters or fingerprints, so none is encrypted twice for different texts.
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, key);
            return aes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the secret that all nodes share, which the migration has made. */
    @ApplicationScoped
    static class Loader {
        private final EntityManager entities;

        Loader(EntityManager entities) {
            this.entities = entities;
        }

        /** Before anything that responds to clients. */
        void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
            String secret = (String) entities.createNativeQuery("select secret from server_key", String.class)
                    .getSingleResult();
            current = new ServerKey(secret.getBytes(UTF_8));
        }
    }
}
