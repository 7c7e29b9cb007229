package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import org.jsoup.nodes.Element;

/**
 * A block of text of an HTML page.
 *
 * @param owner the block element around it
 * @param furniture why its element is known not to be the article's
 */
record TextPiece(PageLine line, Element owner, @Nullable DropReason furniture) {

    /** Running text, or what could be a short sentence of it. */
    boolean isText() {
        return furniture == null && line.size() >= 8 && line.shape.linked() < 0.4 && !line.shape.heading();
    }

    TextPiece as(DropReason reason) {
        return furniture == null ? new TextPiece(line, owner, reason) : this;
    }
}
