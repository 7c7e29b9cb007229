package news.hiwar.ingestion.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;

/**
 * A page as lines.
 *
 * @param outside lines that HTML shows to be outside the article
 */
record PageLines(List<PageLine> lines, PageMetadata metadata, List<DroppedText> outside) {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** The lines of a text file that are not blank. */
    static PageLines ofText(String content) {
        List<PageLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : LINE_BREAK.split(content, -1)) {
            number++;
            if (!PageLine.normalizeSpace(raw).isEmpty()) lines.add(new PageLine(number, raw));
        }
        return new PageLines(lines, PageMetadata.NONE, List.of());
    }

    /** All lines, with those outside. */
    List<PageLine> all() {
        List<PageLine> all = new ArrayList<>(lines);
        outside.forEach(piece -> all.add(new PageLine(piece.line(), piece.text())));
        return all;
    }

    /**
     * The range of lines with most running text and least else: paragraphs count for it, short lines against it.
     *
     * @param start the index of its first line, a paragraph
     * @param end the index after its last paragraph
     */
    record TextBlock(int start, int end) {
        private static final int SHORT_LINE_PENALTY = 4;
        private static final int DROPPED_LINE_PENALTY = 1;

        /** Finds the range with the greatest sum; empty if no line is running text. */
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
            if (!line.isKept()) return -DROPPED_LINE_PENALTY;
            if (line.prose()) return line.size();
            return line.endsSentence() || line.shape.item() ? 0 : -SHORT_LINE_PENALTY;
        }
    }
}
