package news.hiwar.ingestion.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as lines.
 *
 * @param outside what is known not to be in the article before its lines are read
 */
record Sheet(List<Line> lines, Claims claims, List<Dropped> outside) {

    /** A text file; empty lines are none. */
    static Sheet ofText(String content) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : content.split("\\R", -1)) {
            number++;
            if (!Blanks.single(raw).isEmpty()) lines.add(new Line(number, raw));
        }
        return new Sheet(lines, Claims.NONE, List.of());
    }

    /** Also those outside. */
    List<Line> all() {
        List<Line> all = new ArrayList<>(lines);
        outside.forEach(piece -> all.add(new Line(piece.line(), piece.text())));
        return all;
    }
}
