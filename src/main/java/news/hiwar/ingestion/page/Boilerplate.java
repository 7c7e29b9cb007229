package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what is furniture by its own looks, wherever it stands. */
final class Boilerplate {
    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]{3,}|\\t+");
    private static final Pattern CRUMB = Pattern.compile("(?:^|\\s)[>»›/|\\\\←](?:\\s|$)");
    private static final Pattern CODE =
            Pattern.compile("\\[[a-z][\\w-]* [^]]*]|\\{\\{[^}]*}}|function ?\\([^)]*\\) ?\\{.*");
    private static final int SHORT = 30;
    private static final int DOUBLE_REST = 3;

    private Boilerplate() {}

    static void clear(List<PageLine> lines) {
        for (PageLine line : lines) {
            DropReason reason = reason(line);
            if (reason != null) line.drop(reason);
        }
    }

    private static @Nullable DropReason reason(PageLine line) {
        List<String> words = line.words();
        if (words.isEmpty()) return DropReason.SYMBOLS;
        if (ADDRESS.matcher(line.text).matches()) return DropReason.LINK;
        if (CODE.matcher(line.text).matches()) return DropReason.CODE;
        if (Phrases.LABEL.cover(words)) return DropReason.LABEL;
        if (Phrases.NOTICE.start(words) > 0) return DropReason.NOTICE;
        if (isDoubled(words)) return Captions.isCaption(line) ? DropReason.CAPTION : DropReason.DOUBLED;
        if (isListOfLinks(line)) return DropReason.LINK;
        if (line.size() > SHORT) return null;
        if (isBreadcrumb(line)) return DropReason.BREADCRUMB;
        if (isTags(line)) return DropReason.TAGS;
        if (Phrases.COPYRIGHT.start(words) > 0 || line.text.startsWith("©")) return DropReason.COPYRIGHT;
        if (Phrases.COPYRIGHT.in(words) && !line.prose()) return DropReason.COPYRIGHT;
        // one word such as "they followed" may also open a paragraph
        if (Phrases.FOLLOW.start(words) > (line.prose() ? 1 : 0)) return DropReason.FOLLOW;
        if (Phrases.SOURCE.start(words) > 0 && words.size() <= 12 && line.text.indexOf(':') >= 0)
            return DropReason.SOURCE;
        return Captions.isCaption(line) && !Datelines.alone(line) ? DropReason.CAPTION : null;
    }

    /** The same words twice running, with at most a section's name behind. */
    static boolean isDoubled(List<String> words) {
        for (int rest = 0; rest <= DOUBLE_REST; rest++) {
            int half = (words.size() - rest) / 2;
            if (half < 2 || half * 2 + rest != words.size() || rest >= half) continue;
            if (words.subList(0, half).equals(words.subList(half, 2 * half))) return true;
        }
        return false;
    }

    /** Several headlines on one line, with wide gaps between them. */
    private static boolean isListOfLinks(PageLine line) {
        List<String> parts = Arrays.stream(GAP.split(line.raw.strip(), -1))
                .filter(part -> !part.isBlank())
                .toList();
        long sentences =
                parts.stream().filter(part -> part.strip().endsWith(".")).count();
        return parts.size() >= 4 && sentences * 4 < parts.size();
    }

    private static boolean isBreadcrumb(PageLine line) {
        String[] parts = CRUMB.split(line.text, -1);
        if (parts.length < 2 || line.endsSentence()) return false;
        String first = parts[0].isBlank() ? parts[1] : parts[0];
        List<String> words = FoldedWords.of(first);
        return Phrases.SECTION.cover(words)
                || (Phrases.LABEL.cover(words) && !words.get(0).isEmpty());
    }

    private static boolean isTags(PageLine line) {
        int label = Phrases.TAGS.start(line.words());
        if (label > 0 && (label == line.size() || line.text.indexOf(':') > 0) && !line.endsSentence()) return true;
        return line.text.startsWith("#")
                && Arrays.stream(line.text.split(" ", -1)).allMatch(word -> word.startsWith("#"));
    }
}
