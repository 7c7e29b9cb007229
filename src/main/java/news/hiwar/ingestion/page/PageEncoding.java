package news.hiwar.ingestion.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text of bytes that do not always say how. */
final class PageEncoding {
    private static final Pattern META = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]{3,30})");
    private static final int HEAD = 4096;

    private PageEncoding() {}

    static String decode(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) return new String(file, 3, file.length - 3, UTF_8);
        if (starts(file, 0xFE, 0xFF)) return new String(file, 2, file.length - 2, UTF_16BE);
        if (starts(file, 0xFF, 0xFE)) return new String(file, 2, file.length - 2, UTF_16LE);
        String text = strictly(file, UTF_8);
        if (text != null) return text;
        Charset said = said(new String(file, 0, Math.min(HEAD, file.length), ISO_8859_1));
        return new String(file, said);
    }

    /** What a page says may be wrong where its bytes are whole UTF-8, which chance does not make. */
    private static @Nullable String strictly(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset said(String head) {
        Matcher meta = META.matcher(head);
        if (!meta.find() || !isKnown(meta.group(1))) return Charset.forName("windows-1256");
        return Charset.forName(meta.group(1));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
