package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Pattern;

/** Drops boxes with other stories, and everything after the end of the article. */
final class Boxes {
    private static final Pattern SKIP_START = Pattern.compile(
            "(?:تخطي?ى? .{2,60} وواصل القراءة|skip .{2,60} and continue reading|list of \\d+ items?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SKIP_END =
            Pattern.compile("(?:.{2,60} نهاية|نهاية .{2,60}|end of .{2,60})", Pattern.CASE_INSENSITIVE);
    private static final int MAX_SKIP_WORDS = 12;
    private static final int MAX_SKIPPED_LINES = 40;
    private static final int MAX_SUBHEAD_WORDS = 6;
    private static final int MAX_LABEL_WORDS = 30;

    /** The maximum number of lines in a box that are dropped already: each label would go through them again. */
    private static final int MAX_DROPPED_LINES = 100;

    private static final double MIN_SHARE_BEFORE_END = 0.6;
    private static final double MIN_SHARE_BEFORE_REMARKS = 0.2;
    private static final int MIN_WORDS_BEFORE_REMARKS = 60;

    private Boxes() {}

    static void clear(List<PageLine> lines) {
        clearSkipped(lines);
        endings(lines);
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            int label = Phrases.BOX.start(line.words());
            if (label == 0 || line.prose() || line.size() > MAX_LABEL_WORDS) continue;
            if (label == line.size()) {
                line.drop(DropReason.RELATED);
                items(lines, i + 1);
            } else if (opens(line)) {
                line.drop(DropReason.RELATED);
            }
        }
        teasers(lines);
    }

    /** Whether a line is a label followed by the headline of another story. */
    private static boolean opens(PageLine line) {
        return !line.endsSentence() || line.text.indexOf(':') > 0 || line.text.endsWith("؟") || line.text.endsWith("!");
    }

    /** Drops teasers and headlines, up to the next paragraph of the text and a subhead before it. */
    private static void items(List<PageLine> lines, int from) {
        int found = 0;
        int passed = 0;
        for (int i = from; i < lines.size() && passed < MAX_DROPPED_LINES; i++) {
            PageLine line = lines.get(i);
            if (!line.isKept()) {
                passed++;
                if (line.reason() == DropReason.DOUBLED || line.reason() == DropReason.LINK) found++;
                continue;
            }
            if (line.prose() || (line.endsSentence() && line.size() > MAX_SUBHEAD_WORDS && found > 0)) return;
            if (found > 0
                    && line.size() <= MAX_SUBHEAD_WORDS
                    && i + 1 < lines.size()
                    && lines.get(i + 1).prose()) return;
            line.drop(DropReason.RELATED);
            found++;
        }
    }

    private static void endings(List<PageLine> lines) {
        long all = prose(lines);
        boolean[] continued = continued(lines);
        long before = 0;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (line.isKept() && line.prose()) before += line.size();
            boolean ending = Phrases.ENDING.cover(line.words());
            boolean box = Phrases.BOX.cover(line.words());
            boolean remarks = Phrases.REMARKS.cover(line.words())
                    && before >= MIN_WORDS_BEFORE_REMARKS
                    && before > MIN_SHARE_BEFORE_REMARKS * all;
            boolean source = line.reason() == DropReason.SOURCE;
            if ((!ending && !box && !source && !remarks)
                    || before == 0
                    || (!remarks && before < MIN_SHARE_BEFORE_END * all)) continue;
            if (remarks || before == all || ((ending || source) && !continued[i + 1])) {
                lines.subList(i, lines.size()).forEach(after -> after.drop(DropReason.RELATED));
                return;
            }
        }
    }

    /** Whether the text continues at or after each line, as it does after a box in its middle. */
    private static boolean[] continued(List<PageLine> lines) {
        boolean[] continued = new boolean[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            PageLine line = lines.get(i);
            boolean remarks = Phrases.REMARKS.cover(line.words());
            continued[i] = !remarks && (continued[i + 1] || (line.isKept() && line.prose() && line.isContinuation()));
        }
        return continued;
    }

    /** Drops lines that break off next to a dropped one, the teasers of other stories, while the page has a text. */
    private static void teasers(List<PageLine> lines) {
        if (prose(lines) == 0) return;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (!line.isKept() || !line.trailsOff() || line.shape.heading()) continue;
            boolean boxed = (i > 0 && !lines.get(i - 1).isKept())
                    || (i + 1 < lines.size() && !lines.get(i + 1).isKept());
            if (boxed) line.drop(DropReason.RELATED); // none is prose, which never trails off
        }
    }

    static long prose(List<PageLine> lines) {
        return lines.stream()
                .filter(line -> line.isKept() && line.prose())
                .mapToLong(PageLine::size)
                .sum();
    }

    /** Drops what a page lets a screen reader skip, from the words that open it to those that close it. */
    private static void clearSkipped(List<PageLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!isShort(SKIP_START, lines.get(i))) continue;
            lines.get(i).drop(DropReason.RELATED);
            Integer skipEnd = skipEnd(lines, i + 1);
            if (skipEnd != null) lines.subList(i, skipEnd + 1).forEach(line -> line.drop(DropReason.RELATED));
        }
    }

    private static @Nullable Integer skipEnd(List<PageLine> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + MAX_SKIPPED_LINES); i++) {
            if (isShort(SKIP_START, lines.get(i))) return null;
            if (isShort(SKIP_END, lines.get(i))) return i;
        }
        return null;
    }

    private static boolean isShort(Pattern pattern, PageLine line) {
        return line.size() <= MAX_SKIP_WORDS && pattern.matcher(line.text).matches();
    }
}
