package news.hiwar.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the other stories that an HTML page shows beside its own: whole ones, cards and teasers. */
final class OtherStories {
    private static final String LINKED_HEADING = ":is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)";
    private static final double SAME = 0.7;
    private static final int TEASER = 800;
    private static final int MANY = 3;

    private final Set<Element> theirs = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();

    private OtherStories(Document page, List<Piece> pieces, List<String> headlines) {
        List<Element> stories = page.select("article");
        List<Element> own =
                stories.stream().filter(story -> isOwn(story, headlines)).toList();
        for (Element story : stories) {
            boolean whole = !own.isEmpty() && story.selectFirst("h1") != null;
            if (own.stream().noneMatch(story.getAllElements()::contains) && (whole || isTeaser(story))) {
                theirs.addAll(story.getAllElements());
            }
        }
        for (Piece piece : pieces) {
            if (piece.line().shape.standfirst()) alike.merge(piece.owner().className(), 1, Integer::sum);
        }
    }

    /** The pieces, those of other stories marked. */
    static List<Piece> mark(Document page, List<Piece> pieces, List<String> headlines) {
        OtherStories others = new OtherStories(page, pieces, headlines);
        return pieces.stream()
                .map(piece -> others.have(piece) ? piece.as(DropReason.RELATED) : piece)
                .toList();
    }

    private static boolean isOwn(Element story, List<String> headlines) {
        Element heading = story.selectFirst("h1");
        return heading != null
                && headlines.stream().anyMatch(headline -> Likeness.share(headline, heading.text()) >= SAME);
    }

    /** A short text under a heading that leads elsewhere; those of the posts of a live page lead to themselves. */
    private static boolean isTeaser(Element story) {
        Element heading = story.selectFirst(LINKED_HEADING);
        if (heading == null || story.selectFirst("h1") != null || story.text().length() > TEASER) return false;
        Element link = heading.closest("a");
        return link != null && link.attr("href").indexOf('#') < 0;
    }

    private boolean have(Piece piece) {
        Element link = piece.owner().closest("a");
        boolean card = link != null && link.hasAttr("href");
        boolean teaser = piece.line().shape.standfirst()
                && alike.getOrDefault(piece.owner().className(), 0) >= MANY;
        return card || teaser || theirs.contains(piece.owner());
    }
}
