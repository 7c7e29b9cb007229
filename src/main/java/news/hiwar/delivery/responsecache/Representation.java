package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.MurmurHash3;

/** The bytes of an answer; packed once for each encoding, when it is first wanted. */
public final class Representation {
    /**
     * One form of it.
     *
     * @param etag strong: no other bytes have it
     */
    public record Form(ContentEncoding encoding, Buffer bytes, CharSequence etag) {}

    private final byte[] plain;
    private final String tag;
    private final Map<ContentEncoding, Form> forms = new ConcurrentHashMap<>();

    public Representation(byte[] plain) {
        this.plain = plain;
        tag = tag(plain);
    }

    /**
     * The smallest form that a client takes.
     *
     * @param accepted the value of {@code Accept-ContentEncoding}
     */
    public Form form(@Nullable String accepted) {
        ContentEncoding encoding = ContentEncoding.of(accepted, plain.length);
        Form form = forms.get(encoding);
        return form != null ? form : forms.computeIfAbsent(encoding, this::form);
    }

    private Form form(ContentEncoding encoding) {
        return new Form(
                encoding,
                Buffer.buffer(encoding.pack(plain)),
                HttpHeaders.createOptimized('"' + tag + encoding.etagSuffix + '"'));
    }

    /** In bytes, with room for its packed forms. */
    int size() {
        return plain.length + plain.length / 2;
    }

    /** 128 bits, by a hash that is many times faster than those for secrets. */
    private static String tag(byte[] bytes) {
        long[] hash = MurmurHash3.hash128x64(bytes);
        return Long.toHexString(hash[0]) + Long.toHexString(hash[1]);
    }
}
