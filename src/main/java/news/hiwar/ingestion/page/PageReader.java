package news.hiwar.ingestion.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a page saved from the web: the text copied from it, or its HTML. */
public final class PageReader {
    private static final Pattern HTML = Pattern.compile(
            "^\\s*(?:<\\?xml|<!--|<!doctype|<html|<head|<body|<div|<article)", Pattern.CASE_INSENSITIVE);
    private static final double BINARY = 0.02;
    private static final int LOOK = 10_000;

    private PageReader() {}

    /**
     * Reads the article of a page.
     *
     * @param fileName tells text from HTML
     * @throws NoArticle with the reason, where the page holds none
     */
    public static ExtractedPage read(String fileName, String content) {
        if (content.isBlank()) throw new NoArticle("the file is empty");
        if (isBinary(content)) throw new NoArticle("no text: the file is binary or in an unknown encoding");
        return new ArticleExtractor(isHtml(fileName, content) ? HtmlSheet.of(content) : PageLines.ofText(content))
                .page();
    }

    /** The text of a file: by its byte order mark, what its HTML says, UTF-8 where that fits, else Windows Arabic. */
    public static String decode(byte[] file) {
        return PageEncoding.decode(file);
    }

    private static boolean isHtml(String fileName, String content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || HTML.matcher(content.substring(0, Math.min(200, content.length())))
                        .find();
    }

    private static boolean isBinary(String content) {
        String start = content.substring(0, Math.min(LOOK, content.length()));
        long strange = start.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c)))
                .count();
        return strange > BINARY * start.length();
    }
}
