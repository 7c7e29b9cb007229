package news.hiwar.ingestion.page;

import static java.util.Comparator.comparingDouble;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;
import news.hiwar.ingestion.page.TextPieces.TextPiece;
import news.hiwar.platform.spelling.Spelling;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Turns an HTML page into lines: the blocks of the element that holds the article, up to the end of its text. */
final class HtmlPage {
    private static final double FADE_PER_LEVEL = 0.9;
    private static final int MAX_WORDS_COUNTED = 80;
    private static final double ENOUGH_WORDS = 0.75;
    private static final double MAX_LINKED_SHARE = 0.5;

    private HtmlPage() {}

    static PageLines of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        List<TextPiece> all = TextPieces.of(page);
        PageMetadata metadata = PageMetadata.of(page, all);
        List<TextPiece> pieces = OtherStories.mark(page, all, metadata.headlines());
        Element content = content(pieces, metadata.text());
        if (content == null && metadata.text() != null)
            return new PageLines(PageLines.ofText(metadata.text()).lines(), metadata, dropped(pieces));
        List<PageLine> lines = new ArrayList<>();
        List<DroppedText> outside = new ArrayList<>();
        Set<Element> inside = content == null ? Set.of() : new HashSet<>(content.getAllElements());
        for (TextPiece piece : pieces) {
            DropReason reason = reason(piece, inside);
            if (reason == null) lines.add(piece.line());
            else outside.add(dropped(piece.line(), reason));
        }
        List<PageLine> behind = lines.subList(ClaimedText.end(lines, metadata.text()), lines.size());
        behind.forEach(line -> outside.add(dropped(line, DropReason.OUTSIDE)));
        behind.clear();
        return new PageLines(lines, metadata, outside);
    }

    private static @Nullable DropReason reason(TextPiece piece, Set<Element> inside) {
        if (piece.boilerplate() != null) return piece.boilerplate();
        if (!inside.isEmpty()
                && !inside.contains(piece.owner())
                && !piece.line().shape.standfirst()) return DropReason.OUTSIDE;
        boolean links =
                piece.line().shape.linked() > MAX_LINKED_SHARE && !piece.line().endsSentence();
        return links ? DropReason.LINK : null;
    }

    private static List<DroppedText> dropped(List<TextPiece> pieces) {
        return pieces.stream()
                .map(piece -> dropped(piece.line(), DropReason.OUTSIDE))
                .toList();
    }

    private static DroppedText dropped(PageLine line, DropReason reason) {
        return new DroppedText(line.number, line.text, reason);
    }

    /**
     * The smallest element around most of the running text; null if the page has no text, or not the text that its
     * metadata repeats.
     */
    private static @Nullable Element content(List<TextPiece> pieces, @Nullable String text) {
        Map<Element, Double> scores = new HashMap<>();
        Set<Element> candidates = text == null ? Set.of() : elementsWith(pieces, text);
        for (TextPiece piece : pieces) {
            double worth = worth(piece);
            for (Element around = piece.owner(); around != null; around = around.parent()) {
                if (text == null || candidates.contains(around)) scores.merge(around, worth, Double::sum);
                worth *= FADE_PER_LEVEL;
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double worth(TextPiece piece) {
        int size = piece.line().size();
        if (piece.isText())
            return Math.min(size, MAX_WORDS_COUNTED) * (piece.line().prose() ? 1 : 0.5);
        return piece.boilerplate() == null && piece.line().shape.linked() > MAX_LINKED_SHARE ? -Math.min(size, 10) : 0;
    }

    /** Whether a piece is boilerplate for sure; the metadata may repeat boxes together with the text. */
    private static boolean isElsewhere(@Nullable DropReason boilerplate) {
        return boilerplate != null && boilerplate != DropReason.OUTSIDE;
    }

    /** The elements with most words of the text; empty if the page does not print it. */
    private static Set<Element> elementsWith(List<TextPiece> pieces, String text) {
        Set<String> expected = new HashSet<>(new PageLine(0, text).words());
        Map<Element, Set<String>> found = new HashMap<>();
        for (TextPiece piece : pieces) {
            if (isElsewhere(piece.boilerplate()) || piece.line().shape.linked() > MAX_LINKED_SHARE) continue;
            List<String> words =
                    piece.line().words().stream().filter(expected::contains).toList();
            for (Element around = piece.owner(); around != null; around = around.parent()) {
                found.computeIfAbsent(around, key -> new HashSet<>()).addAll(words);
            }
        }
        found.values().removeIf(words -> words.size() < ENOUGH_WORDS * expected.size());
        return found.keySet();
    }

    /** The text of the article in the metadata of the page; if it is the whole text, the article ends where it ends. */
    private static final class ClaimedText {
        private static final int SEQUENCE_WORDS = 3;
        private static final double COMMON_SHARE = 0.8;

        /** The share of the lines that a text has if it is not cut short. */
        private static final double WHOLE_SHARE = 0.75;

        private static final int ENDING_WORDS = 5;

        private final Set<List<String>> runs = new HashSet<>();
        private final List<String> words;

        private ClaimedText(String text) {
            words = Spelling.foldedWords(text);
            for (int i = 0; i + SEQUENCE_WORDS <= words.size(); i++)
                runs.add(List.copyOf(words.subList(i, i + SEQUENCE_WORDS)));
        }

        /** The number of lines up to the end of the text; all if the metadata has no text, or cut it short. */
        static int end(List<PageLine> lines, @Nullable String text) {
            return text == null ? lines.size() : new ClaimedText(text).end(lines);
        }

        private int end(List<PageLine> lines) {
            int end = 0;
            int said = 0;
            int all = 0;
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                if (!line.prose()) continue;
                all += line.size();
                if (!has(line)) continue;
                said += line.size();
                end = i + 1;
            }
            boolean whole = end > 0 && said >= WHOLE_SHARE * all && endsAs(lines.get(end - 1));
            return whole ? end : lines.size();
        }

        /** Whether the text ends with the line; one that is cut short ends within a line. */
        private boolean endsAs(PageLine line) {
            int size = Math.min(ENDING_WORDS, words.size());
            return line.size() >= size
                    && line.words()
                            .subList(line.size() - size, line.size())
                            .equals(words.subList(words.size() - size, words.size()));
        }

        private boolean has(PageLine line) {
            int own = line.size() - SEQUENCE_WORDS + 1;
            int found = 0;
            for (int i = 0; i < own; i++) if (runs.contains(line.words().subList(i, i + SEQUENCE_WORDS))) found++;
            return found >= COMMON_SHARE * own;
        }
    }
}
