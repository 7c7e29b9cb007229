package news.hiwar.ingestion.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as lines.
 *
 * @param outside what is known not to be in the article before its lines are read
 */
record PageLines(List<PageLine> lines, PageMetadata claims, List<DroppedText> outside) {

    /** A text file; empty lines are none. */
    static PageLines ofText(String content) {
        List<PageLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : content.split("\\R", -1)) {
            number++;
            if (!Blanks.single(raw).isEmpty()) lines.add(new PageLine(number, raw));
        }
        return new PageLines(lines, PageMetadata.NONE, List.of());
    }

    /** Also those outside. */
    List<PageLine> all() {
        List<PageLine> all = new ArrayList<>(lines);
        outside.forEach(piece -> all.add(new PageLine(piece.line(), piece.text())));
        return all;
    }
}
