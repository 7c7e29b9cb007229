package news.hiwar.delivery.responsecache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.MurmurHash3;

/** The bytes of a response; compressed once for each encoding, when it is first requested. */
public final class Representation {
    /**
     * The body in one encoding.
     *
     * @param etag the strong ETag of these bytes
     */
    public record Form(ContentEncoding encoding, Buffer bytes, CharSequence etag) {}

    /** Size in bytes from which compression takes milliseconds. */
    private static final int LARGE = 64 << 10;

    private final byte[] plain;
    private final String tag;
    private final Map<ContentEncoding, Form> forms = new ConcurrentHashMap<>();

    public Representation(byte[] plain) {
        this.plain = plain;
        tag = tag(plain);
    }

    /** Whether {@link #form} takes long, so that it must not be called on an event loop. */
    public boolean isSlow(@Nullable String accepted) {
        if (plain.length < LARGE) return false;
        ContentEncoding encoding = ContentEncoding.of(accepted, plain.length);
        return encoding != ContentEncoding.IDENTITY && !forms.containsKey(encoding);
    }

    /**
     * The smallest form that a client accepts.
     *
     * @param accepted the value of {@code Accept-Encoding}
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

    /** Estimated size in bytes, with its compressed forms. */
    int size() {
        return plain.length + plain.length / 2;
    }

    /** The ETag: 128 bits of a hash that is much faster than cryptographic ones. */
    private static String tag(byte[] bytes) {
        long[] hash = MurmurHash3.hash128x64(bytes);
        return Long.toHexString(hash[0]) + Long.toHexString(hash[1]);
    }

    /** A content encoding. */
    public enum ContentEncoding {
        IDENTITY("", "identity"),
        GZIP("-gzip", "gzip"),
        BROTLI("-br", "br");

        /** Minimum size for compression in bytes; below it costs more than it saves. */
        private static final int SMALLEST = 1000;

        /** Compression level, of at most 11; higher ones take many times longer for a few percent. */
        private static final int BROTLI_QUALITY = 5;

        /** Suffix of the ETag: other bytes need another strong ETag. */
        final String etagSuffix;

        /** The value of {@code Content-Encoding}. */
        public final String header;

        /** Finds the encoding in {@code Accept-Encoding}, unless its weight is 0. */
        private final Pattern acceptance;

        ContentEncoding(String etagSuffix, String header) {
            this.etagSuffix = etagSuffix;
            this.header = header;
            acceptance = Pattern.compile(
                    "(?i)(^|,)\\s*" + header + "\\s*(;\\s*q\\s*=\\s*(?!0(\\.0*)?\\s*(,|$))[\\d.]+\\s*)?(,|$)");
        }

        /** The best encoding that the client accepts and this machine supports. */
        static ContentEncoding of(@Nullable String accepted, int size) {
            if (accepted == null || size < SMALLEST) return IDENTITY;
            if (BROTLI.acceptance.matcher(accepted).find() && Brotli4jLoader.isAvailable()) return BROTLI;
            return GZIP.acceptance.matcher(accepted).find() ? GZIP : IDENTITY;
        }

        byte[] pack(byte[] plain) {
            try {
                return switch (this) {
                    case IDENTITY -> plain;
                    case BROTLI -> Encoder.compress(plain, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
                    case GZIP -> gzip(plain);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] gzip(byte[] plain) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(plain);
            }
            return packed.toByteArray();
        }
    }
}
