package news.hiwar.page;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the tags and the names of classes say of an element. */
final class Elements {
    private static final Map<String, DropReason> TAGS = Map.ofEntries(
            Map.entry("nav", DropReason.NAVIGATION),
            Map.entry("footer", DropReason.NAVIGATION),
            Map.entry("aside", DropReason.RELATED),
            Map.entry("figure", DropReason.CAPTION),
            Map.entry("figcaption", DropReason.CAPTION),
            Map.entry("form", DropReason.FORM),
            Map.entry("button", DropReason.FORM),
            Map.entry("dialog", DropReason.FORM));
    private static final Map<String, DropReason> ROLES = Map.of(
            "navigation",
            DropReason.NAVIGATION,
            "menu",
            DropReason.NAVIGATION,
            "contentinfo",
            DropReason.NAVIGATION,
            "complementary",
            DropReason.RELATED,
            "search",
            DropReason.FORM,
            "dialog",
            DropReason.FORM);
    private static final Map<String, DropReason> NAMES = names();
    private static final Set<String> STANDFIRST = Set.of(
            "standfirst",
            "subtitle",
            "subheadline",
            "subheading",
            "dek",
            "deck",
            "summary",
            "excerpt",
            "chapeau",
            "sapo",
            "lede",
            "abstract");
    private static final Set<String> ITEMS = Set.of("li", "td", "dd", "dt");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern PART = Pattern.compile("[^a-z]+");

    /** Tells how a page is laid out, not what an element is. */
    private static final Pattern LAYOUT = Pattern.compile(
            "\\b(?:has|no|with|without|is|not)[-_]\\S*|\\S*[-_](?:with|without|has|no)[-_]\\S*|\\S*sidebar[-_](?:grid|layout|page|wrap|container)\\S*");

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> HIDDEN_NAMES =
            Set.of("hidden", "is-hidden", "d-none", "sr-only", "visually-hidden", "screen-reader-text");
    private static final Pattern SHOWN_SOMEWHERE = Pattern.compile(":(block|flex|grid|inline)|\\bd-\\w+-(block|flex)");

    /** What React streams to a page: moved to its place by a script, which a saved page has not run. */
    private static final String STREAMED = "S:";

    private static final double MOST = 0.4;
    private static final double NEARLY_ALL = 0.85;
    private static final double HEADED = 0.1;
    private static final int SENTENCE = 60;

    private final Map<Element, Integer> text = new HashMap<>();
    private final Set<Element> headed = new HashSet<>();
    private final int all;

    /** An element with much of the page's text, or with its heading, is none of its furniture, whatever its name. */
    Elements(Document page) {
        int sum = 0;
        for (Element element : page.getAllElements()) {
            if (Pieces.isMute(element) || element.normalName().equals("a")) continue;
            int length = element.ownText().length();
            if (length < SENTENCE) continue;
            sum += length;
            for (Element parent = element; parent != null; parent = parent.parent())
                text.merge(parent, length, Integer::sum);
        }
        all = sum;
        page.select("h1").forEach(heading -> headed.addAll(heading.parents()));
    }

    private double share(Element element) {
        return all == 0 ? 0 : (double) text.getOrDefault(element, 0) / all;
    }

    @Nullable
    DropReason furniture(Element element) {
        if (WHOLE.contains(element.normalName())) return null;
        DropReason reason = said(element);
        if (reason == null || share(element) > (reason == DropReason.COMMENTS ? NEARLY_ALL : MOST)) return null;
        return headed.contains(element) && share(element) > HEADED ? null : reason;
    }

    private static @Nullable DropReason said(Element element) {
        DropReason tag = TAGS.get(element.normalName());
        if (tag != null) return tag;
        DropReason role = ROLES.get(element.attr("role"));
        return role != null ? role : named(element);
    }

    private static @Nullable DropReason named(Element element) {
        for (String part : parts(element)) {
            DropReason reason = NAMES.get(part);
            if (reason != null) return reason;
        }
        return null;
    }

    private static String[] parts(Element element) {
        String names = CAMEL.matcher(element.className() + " " + element.id())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        return PART.split(LAYOUT.matcher(names).replaceAll(""), -1);
    }

    Line.Shape shape(Element block, double linked) {
        boolean heading = block.normalName().length() == 2
                && block.normalName().charAt(0) == 'h'
                && Character.isDigit(block.normalName().charAt(1));
        boolean item = ITEMS.contains(block.normalName())
                || (block.parent() != null && ITEMS.contains(block.parent().normalName()));
        return new Line.Shape(heading, item, linked, isStandfirst(block));
    }

    private static boolean isStandfirst(Element block) {
        Element parent = block.parent();
        return hasStandfirst(block) || (parent != null && parent.childrenSize() <= 2 && hasStandfirst(parent));
    }

    private static boolean hasStandfirst(Element element) {
        return Arrays.stream(parts(element)).anyMatch(STANDFIRST::contains);
    }

    boolean isHidden(Element element) {
        if (element.id().startsWith(STREAMED)) return false;
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || (isNamedHidden(element) && share(element) <= MOST);
    }

    private static boolean isNamedHidden(Element element) {
        return HIDDEN_NAMES.stream().anyMatch(element::hasClass)
                && !SHOWN_SOMEWHERE.matcher(element.className()).find();
    }

    private static Map<String, DropReason> names() {
        Map<String, DropReason> names = new HashMap<>();
        put(
                names,
                DropReason.NAVIGATION,
                "nav navbar navigation menu submenu footer skip pagination pager topbar toolbar masthead");
        put(names, DropReason.BREADCRUMB, "breadcrumb breadcrumbs crumbs");
        put(
                names,
                DropReason.CAPTION,
                "caption captions figcaption credit credits photocredit gallery slideshow lightbox");
        put(
                names,
                DropReason.RELATED,
                "related relatednews relatedposts recommended recommendation recommendations recirc trending popular mostread"
                        + " mostpopular readmore sidebar outbrain taboola teaser teasers promo promos promoted sponsored jp morefrom youmaylike alsoread aside rail carousel ticker");
        put(
                names,
                DropReason.NOTICE,
                "cookie cookies consent gdpr ccpa onetrust optanon didomi privacy advert advertisement advertisements ads adslot disclaimer popup modal banner");
        put(
                names,
                DropReason.FOLLOW,
                "share sharing shares sharebar social socials follow newsletter subscribe subscription signup sharethis addthis addtoany");
        put(names, DropReason.COMMENTS, "comment comments commentlist disqus respond");
        put(names, DropReason.TAGS, "tags taglist tagcloud keywords");
        put(names, DropReason.COPYRIGHT, "copyright");
        put(names, DropReason.OUTSIDE, "tweet instagram");
        return Map.copyOf(names);
    }

    private static void put(Map<String, DropReason> names, DropReason reason, String words) {
        for (String word : words.split(" ", -1)) names.put(word, reason);
    }
}
