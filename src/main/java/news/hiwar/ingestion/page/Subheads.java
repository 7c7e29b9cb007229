package news.hiwar.ingestion.page;

/** Tells subheads from short paragraphs. */
final class Subheads {
    private static final int LONGEST = 12;

    private Subheads() {}

    static boolean is(PageLine line, PageLine next) {
        if (line.shape.heading()) return !line.prose();
        boolean open = line.text.endsWith(".")
                || line.text.endsWith(":")
                || line.text.endsWith("،")
                || line.text.endsWith(",");
        return line.size() <= LONGEST && !open && !line.shape.item() && next.size() > LONGEST;
    }
}
