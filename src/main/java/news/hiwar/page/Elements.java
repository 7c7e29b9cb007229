package news.hiwar.page;

import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
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
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final double MOST = 0.4;
    private static final int SENTENCE = 60;

    private final Map<Element, Integer> text = new HashMap<>();
    private final int all;

    /** An element with much of the page's text is none of its furniture, whatever its name. */
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
    }

    @Nullable
    DropReason furniture(Element element) {
        if (WHOLE.contains(element.normalName())) return null;
        if (all > 0 && text.getOrDefault(element, 0) > MOST * all) return null;
        DropReason tag = TAGS.get(element.normalName());
        if (tag != null) return tag;
        DropReason role = ROLES.get(element.attr("role"));
        return role != null ? role : named(element);
    }

    private static @Nullable DropReason named(Element element) {
        String names = CAMEL.matcher(element.className() + " " + element.id())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        for (String part : PART.split(names, -1)) {
            DropReason reason = NAMES.get(part);
            if (reason != null) return reason;
        }
        return null;
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
        String names = CAMEL.matcher(element.className() + " " + element.id())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        for (String part : PART.split(names, -1)) if (STANDFIRST.contains(part)) return true;
        return false;
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
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
