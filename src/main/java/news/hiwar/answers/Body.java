package news.hiwar.answers;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bytes of an answer; packed once for each encoding, when it is first wanted. */
public final class Body {
    private static final int ETAG_BYTES = 12;

    /**
     * One form of it.
     *
     * @param etag strong: no other bytes have it
     */
    public record Form(Encoding encoding, Buffer bytes, String etag) {}

    private final byte[] plain;
    private final String tag;
    private final Map<Encoding, Form> forms = new ConcurrentHashMap<>();

    public Body(byte[] plain) {
        this.plain = plain;
        tag = HexFormat.of().formatHex(digest(plain), 0, ETAG_BYTES);
    }

    /**
     * The smallest form that a client takes.
     *
     * @param accepted the value of {@code Accept-Encoding}
     */
    public Form form(@Nullable String accepted) {
        Encoding encoding = Encoding.of(accepted, plain.length);
        Form form = forms.get(encoding);
        return form != null ? form : forms.computeIfAbsent(encoding, this::form);
    }

    private Form form(Encoding encoding) {
        return new Form(encoding, Buffer.buffer(encoding.pack(plain)), '"' + tag + encoding.etagSuffix + '"');
    }

    /** In bytes, with room for its packed forms. */
    int size() {
        return plain.length + plain.length / 2;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
