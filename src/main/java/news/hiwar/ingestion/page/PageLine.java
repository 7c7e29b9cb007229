package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;

/** A line of a page: of a text file, or a block of text in HTML. */
final class PageLine {
    private static final Pattern CONTINUING_WORD = Pattern.compile(
            "و(?:[يت]\\p{L}{2,}|ا(?:ضاف|شار|كد|وضح|عرب|عتبر|دان|علن|فاد|نتق|ستعرض|ستدرك|ما$)\\p{L}*"
                    + "|ال\\p{L}{3,}|ب(?:حسب|ين|عد|دا|دت|ذلك|هذا)|كان\\p{L}*|قد|قال\\p{L}*|ذكر\\p{L}*|راي|ري|لفت\\p{L}*|ختم|نفي|نقل\\p{L}*"
                    + "|شدد\\p{L}*|حذر\\p{L}*|عن|عما|في|فيما|من|مع|علي|عند|لم|لن|لا|لكن|لفتت|ليس\\p{L}*|هو|هي|هذا|هذه|ذلك|سبق|حول|خلال|رغم|حسب|وفق\\p{L}*|جاء\\p{L}*)");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\uFEFF]+");
    private static final int MIN_PARAGRAPH_WORDS = 22;
    private static final int MIN_SENTENCE_WORDS = 10;
    private static final int MAX_SOURCE_LENGTH = 30;
    private static final int MAX_TEASER_WORDS = 45;

    final int number;
    final String text;
    /** The text with its wide gaps, which separate the entries of a list of links. */
    final String raw;

    final Shape shape;
    private @Nullable List<String> words;
    private @Nullable String key;
    private @Nullable DropReason drop;
    private boolean used;

    /**
     * The form of a block in HTML; a line of a text file has {@link #PLAIN}.
     *
     * @param linked the share of its text that is in links
     */
    record Shape(boolean heading, boolean item, double linked, boolean standfirst) {
        static final Shape PLAIN = new Shape(false, false, 0, false);
    }

    PageLine(int number, String raw, Shape shape) {
        this.number = number;
        this.raw = raw;
        this.text = normalizeSpace(raw);
        this.shape = shape;
    }

    PageLine(int number, String raw) {
        this(number, raw, Shape.PLAIN);
    }

    /** The folded words. */
    List<String> words() {
        if (words == null) words = Spelling.foldedWords(text);
        return words;
    }

    int size() {
        return words().size();
    }

    /** The folded text: lines with the same words have the same key. */
    String key() {
        if (key == null) key = String.join(" ", words());
        return key;
    }

    boolean isKept() {
        return drop == null && !used;
    }

    /** Null if it is not dropped. */
    @Nullable
    DropReason reason() {
        return drop;
    }

    /** Marks the line as headline or standfirst, so that it is not in the body. */
    void use() {
        used = true;
        drop = null;
    }

    /** Drops the line; a line that is dropped already keeps its first reason. */
    void drop(DropReason reason) {
        if (isKept()) drop = reason;
    }

    /** Whether it is a paragraph of running text, and too long or too complete for a label, headline or teaser. */
    boolean prose() {
        if (trailsOff()) return false;
        return size() >= MIN_PARAGRAPH_WORDS
                || (size() >= MIN_SENTENCE_WORDS && (endsWith(".") || endsWith(":") || endsWith("。")));
    }

    boolean endsSentence() {
        return !trailsOff() && (endsWith(".") || endsWith("؟") || endsWith("?") || endsWith("!") || endsWith(":"));
    }

    /** Whether it breaks off with dots, as the teaser of another story does. */
    boolean trailsOff() {
        String end = withoutClosing(text);
        return size() < MAX_TEASER_WORDS && (end.endsWith("…") || end.endsWith("..."));
    }

    /** Whether it ends with a sign, or with the sign and a source in brackets. */
    private boolean endsWith(String sign) {
        String end = withoutClosing(text);
        int bracket = end.lastIndexOf('(');
        boolean source = bracket > 0 && text.endsWith(")") && bracket > end.length() - MAX_SOURCE_LENGTH;
        return end.endsWith(sign)
                || (source && withoutClosing(end.substring(0, bracket)).endsWith(sign));
    }

    @Override
    public String toString() {
        return number + (isKept() ? "" : " " + drop) + ": " + text;
    }

    /** Replaces each run of white space and control characters by one blank, and strips both ends. */
    static String normalizeSpace(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }

    /** Cuts closing quotes, closing brackets and invisible characters off the end. */
    static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && isClosing(text.charAt(end - 1))) end--;
        return text.substring(0, end);
    }

    private static boolean isClosing(char c) {
        return isBlank(c) || "\"'”“’»›)]}".indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
    }

    /** Whether its first words continue a text: no other story and no teaser begins with them. */
    boolean isContinuation() {
        return size() > 0
                && (Phrases.ONGOING.start(words()) > 0
                        || CONTINUING_WORD.matcher(words().get(0)).matches());
    }
}
