package news.hiwar.ingestion.page;

import static java.util.stream.Collectors.joining;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by tags, roles, classes and ids of HTML elements whether they are boilerplate, on any site. */
final class ElementNames {
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
    private static final Map<String, DropReason> NAMES = reasons();
    private static final Map<String, DropReason> OF_TWO_WORDS = Map.of(
            "-author-box-", DropReason.BYLINE,
            "-author-bio-", DropReason.BYLINE,
            "-about-author-", DropReason.BYLINE,
            "-image-widget-", DropReason.CAPTION,
            "-most-read-", DropReason.RELATED,
            "-most-popular-", DropReason.RELATED,
            "-more-from-", DropReason.RELATED,
            "-expandable-box-", DropReason.OUTSIDE);
    private static final Set<String> BOXES = Set.of("-factbox-", "-infobox-", "-fact-box-", "-info-box-");
    private static final Set<String> SLIDES = Set.of("slideshow", "gallery");
    private static final Set<String> COMMENT_LISTS = Set.of("comments", "commentlist", "disqus");
    private static final Set<String> TEXT =
            Set.of("more", "rest", "full", "text", "content", "article", "story", "collapse", "read");
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
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern PART = Pattern.compile("[^a-z]+");

    /** Class names that describe the layout of a page and not the element. */
    private static final Pattern LAYOUT = Pattern.compile(
            "^(?:has|no|with|without|is|not)[-_]|[-_](?:with|without|has|no)[-_]|sidebar[-_](?:grid|layout|page)");

    private ElementNames() {}

    static @Nullable DropReason boilerplate(Element element) {
        DropReason tag = TAGS.get(element.normalName());
        if (tag != null) return tag;
        DropReason role = ROLES.get(element.attr("role"));
        return role != null ? role : named(element);
    }

    private static @Nullable DropReason named(Element element) {
        DropReason other = besidesSlides(element);
        return other == null && isNamedSlides(element) ? DropReason.CAPTION : other;
    }

    private static @Nullable DropReason besidesSlides(Element element) {
        for (String part : parts(element)) {
            DropReason reason = NAMES.get(part);
            if (reason != null) return reason;
        }
        if (isBox(element)) return DropReason.OUTSIDE;
        String names = hyphenated(element);
        return OF_TWO_WORDS.entrySet().stream()
                .filter(two -> names.contains(two.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** The names of an element, with hyphens around each of their parts. */
    private static String hyphenated(Element element) {
        return names(element).stream()
                .map(name -> PART.matcher("-" + name + "-").replaceAll("-"))
                .collect(joining(" "));
    }

    static boolean isBox(Element element) {
        return BOXES.stream().anyMatch(hyphenated(element)::contains);
    }

    static boolean isCommentList(Element element) {
        return Arrays.stream(parts(element)).anyMatch(COMMENT_LISTS::contains);
    }

    /** Whether it is boilerplate only because it is called slides. */
    static boolean isSlides(Element element) {
        return isNamedSlides(element)
                && !TAGS.containsKey(element.normalName())
                && !ROLES.containsKey(element.attr("role"))
                && besidesSlides(element) == null;
    }

    private static boolean isNamedSlides(Element element) {
        return Arrays.stream(parts(element)).anyMatch(SLIDES::contains);
    }

    /** Whether it is called text, or "more": text that is collapsed until a reader asks for it. */
    static boolean isNamedText(Element element) {
        return Arrays.stream(parts(element)).anyMatch(TEXT::contains);
    }

    private static String[] parts(Element element) {
        return PART.split(String.join(" ", names(element)), -1);
    }

    /** Its classes and id in lower case, without those of the layout. */
    private static List<String> names(Element element) {
        return Arrays.stream((element.className() + " " + element.id()).split(" ", -1))
                .filter(name -> !LAYOUT.matcher(name).find())
                .map(name -> CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT))
                .toList();
    }

    static boolean isNamedStandfirst(Element element) {
        return Arrays.stream(parts(element)).anyMatch(STANDFIRST::contains);
    }

    private static Map<String, DropReason> reasons() {
        Map<String, DropReason> names = new HashMap<>();
        put(
                names,
                DropReason.NAVIGATION,
                "nav navbar navigation menu submenu footer skip pagination pager topbar toolbar masthead");
        put(names, DropReason.BREADCRUMB, "breadcrumb breadcrumbs crumbs");
        put(names, DropReason.CAPTION, "caption captions figcaption credit credits photocredit lightbox");
        put(
                names,
                DropReason.RELATED,
                "related relatednews relatedposts recommended recommendation recommendations recirc trending popular mostread"
                        + " mostpopular readmore sidebar outbrain taboola teaser teasers promo promos promoted sponsored jp morefrom youmaylike alsoread aside rail carousel ticker");
        put(
                names,
                DropReason.NOTICE,
                "cookie cookies consent gdpr ccpa onetrust optanon didomi privacy advert advertisement advertisements ads adslot affiliate alert disclaimer popup modal banner");
        put(
                names,
                DropReason.FOLLOW,
                "share sharing shares sharebar social socials follow newsletter subscribe subscription signup sharethis addthis addtoany");
        put(names, DropReason.COMMENTS, "comment comments commentlist disqus respond");
        put(names, DropReason.BYLINE, "authorbox authorbio");
        put(names, DropReason.FORM, "poll quiz");
        put(names, DropReason.TAGS, "tags taglist tagcloud keywords");
        put(names, DropReason.COPYRIGHT, "copyright");
        put(names, DropReason.OUTSIDE, "tweet instagram");
        return Map.copyOf(names);
    }

    private static void put(Map<String, DropReason> names, DropReason reason, String words) {
        for (String word : words.split(" ", -1)) names.put(word, reason);
    }
}
