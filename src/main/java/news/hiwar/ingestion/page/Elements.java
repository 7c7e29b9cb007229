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

/** Decides which elements of an HTML page are boilerplate: by their names, unless they hold too much of the text. */
final class Elements {
    private static final Set<String> ITEMS = Set.of("li", "td", "dd", "dt");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> HIDDEN_NAMES =
            Set.of("hidden", "is-hidden", "d-none", "sr-only", "visually-hidden", "screen-reader-text");
    private static final Pattern SHOWN_SOMEWHERE = Pattern.compile(
            ":(?:block|flex|grid|inline|table)|(?<!\\w)d-(?!print)\\w+-(?:block|flex|grid|inline|table)");

    /** Ids of what React streams to a page; a script moves it to its place, which did not run in a saved page. */
    private static final String STREAMED = "S:";

    private static final double MAX_SHARE = 0.4;

    private static final double MAX_SHARE_IF_LONG = 0.85;

    /** The header of a site contains the heading, too, but hardly any text. */
    private static final double MAX_SHARE_WITH_HEADING = 0.1;

    private static final int MIN_SENTENCE_LENGTH = 60;

    /** The minimum length of an article, in characters. */
    private static final int MIN_STORY_LENGTH = 400;

    private final Map<Element, Integer> text = new HashMap<>();
    private final Set<Element> headed = new HashSet<>();
    private final Set<Element> slideshows;
    private final int all;

    /**
     * Measures the text in each element: one with much of the text, or with the heading, is no boilerplate, whatever
     * its name.
     */
    Elements(Document page) {
        int sum = 0;
        for (Element element : page.getAllElements()) {
            if (TextPieces.isMute(element) || element.normalName().equals("a")) continue;
            int length = element.ownText().length();
            if (length < MIN_SENTENCE_LENGTH) continue;
            sum += length;
            for (Element parent = element; parent != null; parent = parent.parent())
                text.merge(parent, length, Integer::sum);
        }
        all = sum;
        page.select("h1").forEach(heading -> headed.addAll(heading.parents()));
        slideshows = text.keySet().stream().filter(this::isSlideshow).collect(toSet());
    }

    private double share(Element element) {
        return all == 0 ? 0 : (double) text.getOrDefault(element, 0) / all;
    }

    @Nullable
    DropReason boilerplate(Element element) {
        if (WHOLE.contains(element.normalName())) return null;
        DropReason reason = ElementNames.boilerplate(element);
        if (reason == null || share(element) > most(element) || isInSlideshow(element)) return null;
        return headed.contains(element) && share(element) > MAX_SHARE_WITH_HEADING ? null : reason;
    }

    /**
     * The share of text above which it is no boilerplate: comments may be longer than the article, and so may documents
     * in a box.
     */
    private double most(Element element) {
        boolean mayBeLong = ElementNames.isCommentList(element)
                || (ElementNames.isBox(element) && beside(element) >= MIN_STORY_LENGTH);
        return mayBeLong ? MAX_SHARE_IF_LONG : MAX_SHARE;
    }

    /** Whether an element is in slides that tell the story themselves, with hardly any text beside them. */
    private boolean isInSlideshow(Element element) {
        return ElementNames.isSlides(element) && element.parents().stream().anyMatch(slideshows::contains);
    }

    private boolean isSlideshow(Element element) {
        return !WHOLE.contains(element.normalName())
                && share(element) > MAX_SHARE
                && beside(element) < MIN_STORY_LENGTH
                && ElementNames.isSlides(element);
    }

    /** The length of the text in its parent outside it. */
    private int beside(Element element) {
        Element parent = element.parent();
        return parent == null ? 0 : text.getOrDefault(parent, 0) - text.getOrDefault(element, 0);
    }

    PageLine.Shape shape(Element block, double linked) {
        boolean heading = HEADINGS.contains(block.normalName());
        boolean item = ITEMS.contains(block.normalName())
                || (block.parent() != null && ITEMS.contains(block.parent().normalName()));
        return new PageLine.Shape(heading, item, linked, isStandfirst(block));
    }

    private static boolean isStandfirst(Element block) {
        Element parent = block.parent();
        return ElementNames.isNamedStandfirst(block)
                || (parent != null && parent.childrenSize() <= 2 && ElementNames.isNamedStandfirst(parent));
    }

    boolean isHidden(Element element) {
        if (element.id().startsWith(STREAMED)) return false;
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || (isNamedHidden(element) && share(element) <= MAX_SHARE);
    }

    private static boolean isNamedHidden(Element element) {
        return HIDDEN_NAMES.stream().anyMatch(element::hasClass)
                && !SHOWN_SOMEWHERE.matcher(element.className()).find()
                && !ElementNames.isNamedText(element);
    }
}
