package news.hiwar.ingestion.page;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells furniture of a page by its names, unless it holds too much of the text for that. */
final class Elements {
    private static final Set<String> ITEMS = Set.of("li", "td", "dd", "dt");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> HIDDEN_NAMES =
            Set.of("hidden", "is-hidden", "d-none", "sr-only", "visually-hidden", "screen-reader-text");
    private static final Pattern SHOWN_SOMEWHERE =
            Pattern.compile(":(?:block|flex|grid|inline|table)|\\bd-(?!print)\\w+-(?:block|flex|grid|inline|table)");

    /** What React streams to a page: moved to its place by a script, which a saved page has not run. */
    private static final String STREAMED = "S:";

    private static final double MOST = 0.4;

    private static final double NEARLY_ALL = 0.85;

    /** A site's header has its heading, too, but no text. */
    private static final double HEADED = 0.1;

    private static final int SENTENCE = 60;

    /** What may be an article by itself, in characters. */
    private static final int STORY = 400;

    private final Map<Element, Integer> text = new HashMap<>();
    private final Set<Element> headed = new HashSet<>();
    private final Set<Element> toldInSlides;
    private final int all;

    /** An element with much of the page's text, or with its heading, is none of its furniture, whatever its name. */
    Elements(Document page) {
        int sum = 0;
        for (Element element : page.getAllElements()) {
            if (TextPieces.isMute(element) || element.normalName().equals("a")) continue;
            int length = element.ownText().length();
            if (length < SENTENCE) continue;
            sum += length;
            for (Element parent = element; parent != null; parent = parent.parent())
                text.merge(parent, length, Integer::sum);
        }
        all = sum;
        for (Element heading : page.select("h1")) {
            Element around = heading.parent();
            while (around != null && headed.add(around)) around = around.parent();
        }
        toldInSlides = text.keySet().stream().filter(this::isToldInSlides).collect(toSet());
    }

    private double share(Element element) {
        return all == 0 ? 0 : (double) text.getOrDefault(element, 0) / all;
    }

    @Nullable
    DropReason furniture(Element element) {
        if (WHOLE.contains(element.normalName())) return null;
        DropReason reason = ElementNames.furniture(element);
        if (reason == null || share(element) > most(element) || isSlideOfText(element)) return null;
        return headed.contains(element) && share(element) > HEADED ? null : reason;
    }

    /** Readers may write much more than the newsroom did, and a box beside the text may print a whole document. */
    private double most(Element element) {
        boolean mayBeLong =
                ElementNames.isCommentList(element) || (ElementNames.isBox(element) && beside(element) >= STORY);
        return mayBeLong ? NEARLY_ALL : MOST;
    }

    /** Pictures stand beside an article; where next to nothing does, they tell it. */
    private boolean isSlideOfText(Element element) {
        return ElementNames.isSlides(element) && element.parents().stream().anyMatch(toldInSlides::contains);
    }

    private boolean isToldInSlides(Element element) {
        return !WHOLE.contains(element.normalName())
                && share(element) > MOST
                && beside(element) < STORY
                && ElementNames.isSlides(element);
    }

    /** How much text its parent has besides. */
    private int beside(Element element) {
        Element parent = element.parent();
        return parent == null ? 0 : text.getOrDefault(parent, 0) - text.getOrDefault(element, 0);
    }

    PageLine.Shape shape(Element block, double linked) {
        boolean heading = block.normalName().length() == 2
                && block.normalName().charAt(0) == 'h'
                && Character.isDigit(block.normalName().charAt(1));
        boolean item = ITEMS.contains(block.normalName())
                || (block.parent() != null && ITEMS.contains(block.parent().normalName()));
        return new PageLine.Shape(heading, item, linked, isStandfirst(block));
    }

    private static boolean isStandfirst(Element block) {
        Element parent = block.parent();
        return ElementNames.sayStandfirst(block)
                || (parent != null && parent.childrenSize() <= 2 && ElementNames.sayStandfirst(parent));
    }

    boolean isHidden(Element element) {
        if (element.id().startsWith(STREAMED)) return false;
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || (isNamedHidden(element) && share(element) <= MOST);
    }

    private static boolean isNamedHidden(Element element) {
        return HIDDEN_NAMES.stream().anyMatch(element::hasClass)
                && !SHOWN_SOMEWHERE.matcher(element.className()).find()
                && !ElementNames.sayText(element);
    }
}
