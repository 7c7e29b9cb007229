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

    static PageLines of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        List<TextPiece> all = TextPieces.of(page);
        PageMetadata claims = MetadataReader.of(page, all);
        List<TextPiece> pieces = OtherStories.mark(page, all, claims.headlines());
        Element content = Content.find(pieces, claims.text());
        if (content == null && claims.text() != null)
            return new PageLines(PageLines.ofText(claims.text()).lines(), claims, dropped(pieces));
        List<PageLine> lines = new ArrayList<>();
        List<DroppedText> outside = new ArrayList<>();
        Set<Element> inside = content == null ? Set.of() : new HashSet<>(content.getAllElements());
        for (TextPiece piece : pieces) {
            DropReason reason = reason(piece, inside);
            if (reason == null) lines.add(piece.line());
            else outside.add(dropped(piece.line(), reason));
        }
        List<PageLine> behind = lines.subList(Repeated.end(lines, claims.text()), lines.size());
        behind.forEach(line -> outside.add(dropped(line, DropReason.OUTSIDE)));
        behind.clear();
        return new PageLines(lines, claims, outside);
    }

    private static @Nullable DropReason reason(TextPiece piece, Set<Element> inside) {
        if (piece.furniture() != null) return piece.furniture();
        if (!inside.isEmpty()
                && !inside.contains(piece.owner())
                && !piece.line().shape.standfirst()) return DropReason.OUTSIDE;
        boolean links = piece.line().shape.linked() > LINKED && !piece.line().endsSentence();
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
}
