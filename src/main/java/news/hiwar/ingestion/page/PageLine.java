package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.spelling.Spelling;

/** A line of a page: of a text file, or a block of text in HTML. */
final class PageLine {
    private static final int LONG = 22;
    private static final int SENTENCE = 10;
    private static final int SOURCE = 30;
    private static final int TEASER = 45;

    final int number;
    final String text;
    /** With its wide gaps, which part the entries of a list of links. */
    final String raw;

    final Shape shape;
    private @Nullable List<String> words;
    private @Nullable DropReason drop;
    private boolean used;

    /** What HTML knows of a block; a line of text has {@link #PLAIN}. */
    record Shape(boolean heading, boolean item, double linked, boolean standfirst) {
        static final Shape PLAIN = new Shape(false, false, 0, false);
    }

    PageLine(int number, String raw, Shape shape) {
        this.number = number;
        this.raw = raw;
        this.text = Blanks.single(raw);
        this.shape = shape;
    }

    PageLine(int number, String raw) {
        this(number, raw, Shape.PLAIN);
    }

    /** Folded. */
    List<String> words() {
        if (words == null) {
            words = FoldedWords.of(text);
        }
        return words;
    }

    int size() {
        return words().size();
    }

    /** Lines with the same key say the same. */
    String key() {
        return String.join(" ", words());
    }

    boolean says(String other) {
        return key().equals(Spelling.fold(other));
    }

    boolean stays() {
        return drop == null && !used;
    }

    /** Null where it is not dropped. */
    @Nullable
    DropReason reason() {
        return drop;
    }

    /** As headline or standfirst: it is no longer of the text. */
    void use() {
        used = true;
        drop = null;
    }

    /** The first reason stays. */
    void drop(DropReason reason) {
        if (stays()) drop = reason;
    }

    /** A paragraph of running text, which no label, headline or teaser looks like. */
    boolean prose() {
        if (trailsOff()) return false;
        return size() >= LONG || (size() >= SENTENCE && (endsWith(".") || endsWith(":") || endsWith("。")));
    }

    boolean endsSentence() {
        return !trailsOff() && (endsWith(".") || endsWith("؟") || endsWith("?") || endsWith("!") || endsWith(":"));
    }

    /** As the teaser of another story does. */
    boolean trailsOff() {
        String end = Blanks.withoutClosing(text);
        return size() < TEASER && (end.endsWith("…") || end.endsWith("..."));
    }

    /** Also before a source in brackets. */
    private boolean endsWith(String sign) {
        String end = Blanks.withoutClosing(text);
        int bracket = end.lastIndexOf('(');
        boolean source = bracket > 0 && text.endsWith(")") && bracket > end.length() - SOURCE;
        return end.endsWith(sign)
                || (source && Blanks.withoutClosing(end.substring(0, bracket)).endsWith(sign));
    }

    @Override
    public String toString() {
        return number + (stays() ? "" : " " + drop) + ": " + text;
    }
}
