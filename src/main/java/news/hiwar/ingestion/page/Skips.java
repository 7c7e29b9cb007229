package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what a page lets a screen reader skip, from the words that open it to those that close it. */
final class Skips {
    private static final Pattern OPEN = Pattern.compile(
            "(?:تخطي?ى? .{2,60} وواصل القراءة|skip .{2,60} and continue reading|list of \\d+ items?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSE =
            Pattern.compile("(?:.{2,60} نهاية|نهاية .{2,60}|end of .{2,60})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 12;
    private static final int FURTHEST = 40;

    private Skips() {}

    static void clear(List<PageLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!is(OPEN, lines.get(i))) continue;
            lines.get(i).drop(DropReason.RELATED);
            Integer close = close(lines, i + 1);
            if (close != null) lines.subList(i, close + 1).forEach(line -> line.drop(DropReason.RELATED));
        }
    }

    private static @Nullable Integer close(List<PageLine> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + FURTHEST); i++) {
            if (is(OPEN, lines.get(i))) return null;
            if (is(CLOSE, lines.get(i))) return i;
        }
        return null;
    }

    private static boolean is(Pattern pattern, PageLine line) {
        return line.size() <= LONGEST && pattern.matcher(line.text).matches();
    }
}
