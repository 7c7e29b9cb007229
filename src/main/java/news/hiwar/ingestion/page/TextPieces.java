package news.hiwar.ingestion.page;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Splits an HTML page into its blocks of text. */
final class TextPieces implements NodeVisitor {
    private static final Set<String> MUTE =
            Set.of("script style noscript template svg iframe object video audio canvas map head math select textarea"
                    .split(" ", -1));

    private final List<TextPiece> pieces = new ArrayList<>();
    private final Map<Element, DropReason> boilerplate = new HashMap<>();
    /** Captions that are inline elements, but no part of a sentence. */
    private final Set<Element> captions = new HashSet<>();

    /** Whether an element has text besides that of its children. */
    private final Map<Element, Boolean> worded = new HashMap<>();

    private final Elements elements;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int number;
    private int linked;
    private int links;
    private int mute;

    private TextPieces(Document page) {
        elements = new Elements(page);
    }

    static List<TextPiece> of(Document page) {
        TextPieces pieces = new TextPieces(page);
        page.traverse(pieces);
        pieces.flush();
        return pieces.pieces;
    }

    static boolean isMute(Element element) {
        return MUTE.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (isMute(element) || elements.isHidden(element)) mute++;
            if (element.normalName().equals("a")) links++;
            DropReason reason = elements.boilerplate(element);
            if (reason == DropReason.CAPTION && owner == null && standsAlone(element)) captions.add(element);
            if (breaks(element)) flush();
            Element parent = element.parent();
            if (reason == null && parent != null) reason = boilerplate.get(parent);
            if (reason != null) boilerplate.put(element, reason);
        } else if (node instanceof TextNode words && mute == 0) {
            add(words);
        }
    }

    /** Whether an inline element is no part of a sentence. */
    private boolean standsAlone(Element element) {
        Element parent = element.parent();
        return parent != null
                && !element.isBlock()
                && !element.normalName().equals("a")
                && !worded.computeIfAbsent(parent, TextPieces::hasWords);
    }

    private static boolean hasWords(Element element) {
        return element.textNodes().stream().anyMatch(words -> !words.isBlank());
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (breaks(element)) flush();
        if (isMute(element) || elements.isHidden(element)) mute--;
        if (element.normalName().equals("a")) links--;
    }

    private boolean breaks(Element element) {
        return element.isBlock()
                || captions.contains(element)
                || element.normalName().equals("br")
                || element.normalName().equals("button")
                || element.normalName().contains("-");
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        if (!words.isBlank() && owner == null) {
            owner = block(node);
            number = Math.max(1, node.sourceRange().start().lineNumber());
        }
        text.append(words.replace('\n', ' ').replace('\t', ' '));
        if (links > 0) linked += words.strip().length();
    }

    private Element block(Node node) {
        Element element = (Element) node.parentNode();
        while (element != null && element.parent() != null && !element.isBlock() && !captions.contains(element)) {
            element = element.parent();
        }
        return requireNonNull(element);
    }

    private void flush() {
        String words = PageLine.normalizeSpace(text.toString());
        if (owner != null && !words.isEmpty()) {
            double share = Math.min(1, (double) linked / words.length());
            PageLine.Shape shape = elements.shape(owner, share);
            pieces.add(new TextPiece(new PageLine(number, words, shape), owner, boilerplate.get(owner)));
        }
        text.setLength(0);
        linked = 0;
        owner = null;
    }

    /**
     * A block of text of an HTML page.
     *
     * @param owner the block element that contains it
     * @param boilerplate why it is boilerplate; null if it may be in the article
     */
    record TextPiece(PageLine line, Element owner, @Nullable DropReason boilerplate) {

        /** Whether it is running text, or could be a short sentence of it. */
        boolean isText() {
            return boilerplate == null && line.size() >= 8 && line.shape.linked() < 0.4 && !line.shape.heading();
        }

        TextPiece as(DropReason reason) {
            return boilerplate == null ? new TextPiece(line, owner, reason) : this;
        }
    }
}
