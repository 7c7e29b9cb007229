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

    private final Set<Element> stories = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();

    private OtherStories(Document page, List<Piece> pieces, List<String> headlines) {
        Set<Element> own = new HashSet<>();
        Set<Element> headed = new HashSet<>();
        for (Element heading : page.select("article h1")) {
            Element story = heading.closest("article");
            if (story == null || !headed.add(story)) continue;
            if (headlines.stream().anyMatch(headline -> Likeness.share(headline, heading.text()) >= SAME))
                own.addAll(heading.parents());
        }
        if (!own.isEmpty()) stories.addAll(headed);
        for (Element heading : page.select(LINKED_HEADING)) {
            Element story = heading.closest("article");
            if (story != null && headed.add(story) && isTeaser(story, heading)) stories.add(story);
        }
        stories.removeAll(own);
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

    /** A short text under a heading that leads elsewhere; those of the posts of a live page lead to themselves. */
    private static boolean isTeaser(Element story, Element heading) {
        Element link = heading.closest("a");
        return link != null
                && link.attr("href").indexOf('#') < 0
                && story.text().length() <= TEASER;
    }

    private boolean have(Piece piece) {
        Element link = piece.owner().closest("a[href]");
        boolean teaser = piece.line().shape.standfirst()
                && alike.getOrDefault(piece.owner().className(), 0) >= MANY;
        return link != null || teaser || isIn(piece.owner());
    }

    private boolean isIn(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (stories.contains(around)) return true;
        }
        return false;
    }
}
