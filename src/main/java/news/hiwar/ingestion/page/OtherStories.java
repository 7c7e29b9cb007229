package news.hiwar.ingestion.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.ingestion.page.TextPieces.TextPiece;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the other stories on an HTML page: whole articles, cards and teasers. */
final class OtherStories {
    private static final double SAME_STORY_SHARE = 0.7;
    private static final int MAX_TEASER_LENGTH = 800;
    private static final int PAGE_TO_CARD = 3;
    private static final int MIN_EXCERPTS = 3;
    private static final int LINK_REACH = 3;
    private static final double LINKED_SHARE = 0.5;

    /**
     * The minimum of words that a page has without its teasers; with fewer the teasers are its content, as on a live
     * page.
     */
    private static final int MIN_WORDS_LEFT = 60;

    private final List<TextPiece> pieces;
    private final int length;
    private final Set<Element> own = new HashSet<>();
    private final Set<Element> whole = new HashSet<>();
    private final Set<Element> teasers = new HashSet<>();
    private final Map<Element, Boolean> cards = new HashMap<>();
    private final Map<String, Set<Element>> excerpts = new HashMap<>();

    private OtherStories(Document page, List<TextPiece> pieces, List<String> headlines) {
        this.pieces = pieces;
        length = pieces.stream()
                .filter(TextPiece::isText)
                .mapToInt(piece -> piece.line().text.length())
                .sum();
        stories(page, headlines.stream().map(TextSimilarity::stems).toList());
        excerpts();
        int left = pieces.stream()
                .filter(piece -> piece.isText() && !isIn(teasers, piece.owner()))
                .mapToInt(piece -> piece.line().size())
                .sum();
        if (left < MIN_WORDS_LEFT) teasers.clear();
    }

    /** The pieces, with those of other stories marked as dropped. */
    static List<TextPiece> mark(Document page, List<TextPiece> pieces, List<String> headlines) {
        OtherStories others = new OtherStories(page, pieces, headlines);
        return pieces.stream()
                .map(piece -> others.isOther(piece) ? piece.as(DropReason.RELATED) : piece)
                .toList();
    }

    /** Sorts article elements by their first heading: the page's own contains the headline, a teaser's is a link. */
    private void stories(Document page, List<Set<String>> headlines) {
        Set<Element> headed = new HashSet<>();
        for (Element heading : page.select("article :is(h1, h2, h3, h4)")) {
            Element story = heading.closest("article");
            if (story == null || heading.text().length() > MAX_TEASER_LENGTH) continue;
            Set<String> stems = TextSimilarity.stems(heading.text());
            boolean says =
                    headlines.stream().anyMatch(headline -> TextSimilarity.share(headline, stems) >= SAME_STORY_SHARE);
            if (says) own.addAll(heading.parents());
            if (!headed.add(story)) continue;
            if (heading.normalName().equals("h1")) whole.add(story);
            else if (leadsElsewhere(heading)
                    && isFirst(story, heading)
                    && story.text().length() <= MAX_TEASER_LENGTH) teasers.add(story);
        }
        if (own.isEmpty()) whole.clear();
        whole.removeAll(own);
        teasers.removeAll(own);
    }

    /** Whether a heading links to another page; posts of a live page link to themselves. */
    private static boolean leadsElsewhere(Element heading) {
        Element inside = heading.selectFirst("a[href]");
        Element link = inside == null ? heading.closest("a[href]") : inside;
        return link != null && link.attr("href").indexOf('#') < 0;
    }

    private static boolean isFirst(Element story, Element heading) {
        Element first = story.selectFirst("p, h2, h3, h4");
        return first != null && (first.equals(heading) || first.parents().contains(heading));
    }

    /** Collects elements of one class that each follow a link. */
    private void excerpts() {
        Deque<TextPiece> before = new ArrayDeque<>();
        for (TextPiece piece : pieces) {
            boolean under = before.stream().anyMatch(each -> each.line().shape.linked() > LINKED_SHARE);
            if (under && isExcerpt(piece))
                excerpts.computeIfAbsent(piece.owner().className(), key -> new HashSet<>())
                        .add(piece.owner());
            before.addLast(piece);
            if (before.size() > LINK_REACH) before.removeFirst();
        }
        excerpts.values().removeIf(elements -> elements.size() < MIN_EXCERPTS);
    }

    private static boolean isExcerpt(TextPiece piece) {
        return !piece.line().shape.heading() && ElementNames.isNamedStandfirst(piece.owner());
    }

    private boolean isOther(TextPiece piece) {
        Element link = piece.owner().closest("a[href]");
        boolean card = link != null && cards.computeIfAbsent(link, this::isCard);
        boolean excerpt =
                excerpts.getOrDefault(piece.owner().className(), Set.of()).contains(piece.owner());
        return card || excerpt || isIn(whole, piece.owner()) || isIn(teasers, piece.owner());
    }

    /** Whether a link is short enough for a card; one that was never closed is not. */
    private boolean isCard(Element link) {
        return PAGE_TO_CARD * link.text().length() < length;
    }

    private static boolean isIn(Set<Element> stories, Element element) {
        return stories.contains(element)
                || (!stories.isEmpty() && element.parents().stream().anyMatch(stories::contains));
    }
}
