package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An HTML page as lines: the blocks of the element that holds its article. */
final class HtmlSheet {
    private static final double LINKED = 0.5;

    private HtmlSheet() {}

    static Sheet of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        List<Piece> all = Pieces.of(page);
        Claims claims = Metadata.of(page, all);
        List<Piece> pieces = OtherStories.mark(page, all, claims.headlines());
        Element content = Content.find(pieces, claims.text());
        if (content == null && claims.text() != null)
            return new Sheet(Sheet.ofText(claims.text()).lines(), claims, dropped(pieces));
        List<Line> lines = new ArrayList<>();
        List<Dropped> outside = new ArrayList<>();
        Set<Element> inside = content == null ? Set.of() : new HashSet<>(content.getAllElements());
        for (Piece piece : pieces) {
            DropReason reason = reason(piece, inside);
            if (reason == null) lines.add(piece.line());
            else outside.add(dropped(piece.line(), reason));
        }
        List<Line> behind = lines.subList(Repeated.end(lines, claims.text()), lines.size());
        behind.forEach(line -> outside.add(dropped(line, DropReason.OUTSIDE)));
        behind.clear();
        return new Sheet(lines, claims, outside);
    }

    private static @Nullable DropReason reason(Piece piece, Set<Element> inside) {
        if (piece.furniture() != null) return piece.furniture();
        if (!inside.isEmpty()
                && !inside.contains(piece.owner())
                && !piece.line().shape.standfirst()) return DropReason.OUTSIDE;
        boolean links = piece.line().shape.linked() > LINKED && !piece.line().endsSentence();
        return links ? DropReason.LINK : null;
    }

    private static List<Dropped> dropped(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> dropped(piece.line(), DropReason.OUTSIDE))
                .toList();
    }

    private static Dropped dropped(Line line, DropReason reason) {
        return new Dropped(line.number, line.text, reason);
    }
}
