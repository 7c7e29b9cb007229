package news.hiwar.ingestion.page;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.ingestion.page.ExtractedPage.Block;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.platform.spelling.Spelling;

/**
 * Extracts the article of a page from its lines: drops boilerplate and boxes, finds the block of running text, then
 * headline, standfirst, authors and dates around it, and checks that the result is an article.
 */
final class ArticleExtractor {

    private static final int MAX_SUBHEAD_WORDS = 12;
    private static final int LINES_WITH_HEADLINE = 40;
    private static final int MIN_SENTENCE_WORDS = 12;

    private final PageLines page;
    private final List<PageLine> lines;
    private final PageMetadata metadata;
    private final List<PageTimestamp> stamps;
    private final Set<String> authors = new LinkedHashSet<>();
    private @Nullable String headline;
    private @Nullable PageLine standfirst;
    private @Nullable String dateline;
    private @Nullable String outlet;
    private final List<Block> body = new ArrayList<>();

    ArticleExtractor(PageLines page) {
        this.page = page;
        this.lines = page.lines();
        this.metadata = page.metadata();
        this.stamps = new ArrayList<>(metadata.stamps());
        this.outlet = metadata.outlet();
    }

    /** @throws NoArticle if the page holds no article */
    ExtractedPage page() {
        if (outlet == null) outlet = Outlets.find(lines);
        Boilerplate.clear(lines);
        Boxes.clear(lines);
        PageLines.TextBlock block = PageLines.TextBlock.of(lines);
        if (block.isEmpty()) throw ArticleCheck.noText(page);
        int first = lines.get(block.start()).number;
        readNotes(lines.subList(0, block.start()), first);
        readNotes(lines.subList(block.end(), lines.size()), first);
        int title = headline(block.start());
        dropRepeated();
        standfirst = title < 0 && headline == null ? null : Headline.standfirst(lines, title);
        if (standfirst != null) standfirst.use();
        beforeText(title, Math.max(block.start(), firstProse(block.start())));
        afterText(block.end());
        addBody();
        ArticleCheck.afterReading(page, body);
        return result();
    }

    private int firstProse(int from) {
        return IntStream.range(from, lines.size())
                .filter(i -> lines.get(i).isKept() && lines.get(i).prose())
                .findFirst()
                .orElse(from);
    }

    /** Reads dates, authors and datelines from the lines before and after the text; datelines only before it. */
    private void readNotes(List<PageLine> around, int text) {
        for (PageLine line : around) {
            if (!line.isKept()) continue;
            PageTimestamp stamp = PageTimestamps.in(line);
            if (stamp != null) {
                stamps.add(stamp);
                line.drop(DropReason.DATE);
            } else if (Datelines.alone(line)) {
                if (line.number < text) useDateline(Datelines.at(line.text));
                line.drop(DropReason.DATELINE);
            } else if (Outlets.isName(line.words())) {
                line.drop(DropReason.MASTHEAD);
            }
        }
        authors.addAll(Bylines.take(around));
    }

    private void useDateline(Datelines.@Nullable Dateline found) {
        if (found == null) return;
        if (dateline == null) dateline = found.city();
        if (outlet == null) outlet = found.outlet();
    }

    /** The index of its line; -1 if it is in none of the lines that are left. */
    private int headline(int text) {
        if (!metadata.headlines().isEmpty()) {
            Set<String> keys = metadata.headlines().stream().map(Spelling::fold).collect(toSet());
            headline = metadata.headlines().get(0);
            int at = -1;
            for (int i = 0; i < Math.min(lines.size(), text + LINES_WITH_HEADLINE); i++) {
                if (!keys.contains(lines.get(i).key())) continue;
                if (at < 0) lines.get(i).use();
                else lines.get(i).drop(DropReason.REPEATED);
                if (i < text) at = i;
            }
            return at;
        }
        int at = Headline.find(lines, text);
        if (at < 0) return -1;
        PageLine line = lines.get(at);
        headline = Headline.withoutSite(line.text);
        if (outlet == null) outlet = Headline.site(line.text);
        line.use();
        return at;
    }

    private void dropRepeated() {
        Set<String> seen = new HashSet<>();
        String key = headline == null ? null : Spelling.fold(headline);
        if (key != null) seen.add(key);
        for (PageLine line : lines) {
            boolean again = !seen.add(line.key()) && line.size() > 2;
            if (line.isKept() && (again || isHeadline(line, key))) {
                line.drop(DropReason.REPEATED);
            }
        }
    }

    private void beforeText(int title, int text) {
        for (int i = 0; i < text; i++) {
            PageLine line = lines.get(i);
            boolean sentence = (line.endsSentence() && line.size() > 2) || line.size() > 12;
            if (i < title || !sentence || headline == null)
                line.drop(line.prose() ? DropReason.OUTSIDE : DropReason.MASTHEAD);
        }
    }

    /** Keeps short sentences after the text, up to the first line that is none. */
    private void afterText(int end) {
        boolean inText = true;
        for (PageLine line : lines.subList(end, lines.size())) {
            if (!line.isKept() || (line.prose() && line.isContinuation())) continue;
            inText &= (line.endsSentence() && line.size() > 3)
                    || (line.shape.item() && line.size() > 1)
                    || (line.size() > MIN_SENTENCE_WORDS && !line.trailsOff());
            if (!inText) line.drop(DropReason.OUTSIDE);
        }
    }

    private void addBody() {
        boolean first = true;
        List<PageLine> kept = lines.stream().filter(PageLine::isKept).toList();
        for (int i = 0; i < kept.size(); i++) {
            PageLine line = kept.get(i);
            Datelines.Dateline found = first ? Datelines.at(line.text) : null;
            first = false;
            useDateline(found);
            String text = found == null
                    ? line.text
                    : line.text.substring(found.length()).strip();
            boolean last = i + 1 == kept.size();
            if (!text.isEmpty()) body.add(new Block(text, !last && isSubhead(line, kept.get(i + 1))));
        }
    }

    private static boolean isHeadline(PageLine line, @Nullable String key) {
        if (key == null || !line.key().startsWith(key)) return false;
        boolean captioned = line.key().startsWith(key + " ") && !line.prose() && line.size() > 6;
        return captioned || Spelling.fold(Headline.withoutSite(line.text)).equals(key);
    }

    private ExtractedPage result() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(metadata.authors().stream(), authors.stream())
                .forEach(name -> names.putIfAbsent(Spelling.fold(name), name));
        return new ExtractedPage(
                headline,
                standfirst == null ? null : standfirst.text,
                List.copyOf(names.values()),
                dateline,
                outlet,
                body,
                Outlets.language(body),
                metadata.url() == null ? Outlets.address(lines) : metadata.url(),
                stamps,
                dropped());
    }

    /** Whether a line is a subhead and not a short paragraph. */
    private static boolean isSubhead(PageLine line, PageLine next) {
        if (line.shape.heading()) return !line.prose();
        boolean open = ".:،,".indexOf(line.text.charAt(line.text.length() - 1)) >= 0;
        return line.size() <= MAX_SUBHEAD_WORDS && !open && !line.shape.item() && next.size() > MAX_SUBHEAD_WORDS;
    }

    /** The lines of the page that are not in the article. */
    private List<DroppedText> dropped() {
        List<DroppedText> dropped = new ArrayList<>(page.outside());
        if (lines.stream().noneMatch(line -> line.text.equals(headline) && line.reason() == null)) {
            dropped.stream()
                    .filter(piece -> piece.text().equals(headline))
                    .findFirst()
                    .ifPresent(dropped::remove);
        }
        for (PageLine line : lines) {
            DropReason reason = line.reason();
            if (reason != null) dropped.add(new DroppedText(line.number, line.text, reason));
        }
        dropped.sort(Comparator.comparingInt(DroppedText::line));
        return dropped;
    }
}
