package news.hiwar.ingestion.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads pages saved from the web: the text copied from a page, or its HTML. */
public final class PageReader {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*+=\\s*+[\"']?\\s*+([\\w.:-]{3,30})");
    private static final String WINDOWS_ARABIC = "windows-1256";
    private static final int CHARSET_SEARCHED = 4096;
    private static final Pattern HTML = Pattern.compile(
            "^\\s*(?:<\\?xml|<!--|<!doctype|<html|<head|<body|<div|<article)", Pattern.CASE_INSENSITIVE);
    private static final double MAX_BINARY_SHARE = 0.02;
    private static final int BINARY_SEARCHED = 10_000;

    private PageReader() {}

    /**
     * Reads the article of a page.
     *
     * @param fileName its ending tells text from HTML
     * @throws NoArticle if the page holds no article
     */
    public static ExtractedPage read(String fileName, String content) {
        if (content.isBlank()) throw new NoArticle("the file is empty");
        if (isBinary(content)) throw new NoArticle("no text: the file is binary or in an unknown encoding");
        return new ArticleExtractor(isHtml(fileName, content) ? HtmlPage.of(content) : PageLines.ofText(content))
                .page();
    }

    private static boolean isHtml(String fileName, String content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(".html", ".htm", ".xhtml").anyMatch(name::endsWith)
                || HTML.matcher(content.substring(0, Math.min(200, content.length())))
                        .find();
    }

    private static boolean isBinary(String content) {
        String start = content.substring(0, Math.min(BINARY_SEARCHED, content.length()));
        long strange = start.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c)))
                .count();
        return strange > MAX_BINARY_SHARE * start.length();
    }

    /**
     * Decodes a file: by its byte order mark, else as UTF-8 if it is valid, else in the charset that its HTML names,
     * else as Windows Arabic.
     */
    public static String decode(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) return new String(file, 3, file.length - 3, UTF_8);
        if (starts(file, 0xFE, 0xFF)) return new String(file, 2, file.length - 2, UTF_16BE);
        if (starts(file, 0xFF, 0xFE)) return new String(file, 2, file.length - 2, UTF_16LE);
        try { // valid UTF-8 is not by chance, so it is preferred to the charset that a page names
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherCharset) {
            String head = new String(file, 0, Math.min(CHARSET_SEARCHED, file.length), ISO_8859_1);
            return new String(file, declaredCharset(head));
        }
    }

    private static Charset declaredCharset(String head) {
        Matcher meta = CHARSET.matcher(head);
        try {
            return Charset.forName(meta.find() ? meta.group(1) : WINDOWS_ARABIC);
        } catch (IllegalArgumentException unknown) {
            return Charset.forName(WINDOWS_ARABIC);
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    /** The page holds no article; the message says what it holds instead. */
    public static final class NoArticle extends RuntimeException {
        NoArticle(String reason) {
            super(reason);
        }
    }
}
