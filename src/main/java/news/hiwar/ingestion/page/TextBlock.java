package news.hiwar.ingestion.page;

import java.util.List;

/**
 * The stretch of a page that holds most running text and least else: paragraphs count for it, short lines against it.
 *
 * @param start its first line, a paragraph
 * @param end behind its last paragraph
 */
record TextBlock(int start, int end) {
    private static final int SHORT = 4;
    private static final int DROPPED = 1;

    /** Empty where no line is running text. */
    static TextBlock of(List<PageLine> lines) {
        int best = 0;
        int sum = 0;
        int start = 0;
        TextBlock run = new TextBlock(0, 0);
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += worth(lines.get(i));
            if (sum <= best) continue;
            best = sum;
            run = new TextBlock(start, i + 1);
        }
        return run;
    }

    boolean isEmpty() {
        return start == end;
    }

    private static int worth(PageLine line) {
        if (!line.stays()) return -DROPPED;
        if (line.prose()) return line.size();
        return line.endsSentence() || line.shape.item() ? 0 : -SHORT;
    }
}
