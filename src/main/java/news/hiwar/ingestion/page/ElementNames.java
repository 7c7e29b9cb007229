package news.hiwar.ingestion.page;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.WordFile;
import org.jsoup.nodes.Element;

/** Tells by tags, roles, classes and ids of HTML elements whether they are boilerplate, on any site. */
final class ElementNames {
    private static final Map<String, List<String>> LISTS =
            WordFile.read("/news/hiwar/ingestion/page/element-names.txt");
    private static final Map<String, DropReason> TAGS = reasons("tags");
    private static final Map<String, DropReason> ROLES = reasons("roles");
    private static final Map<String, DropReason> NAMES = reasons("parts of classes and ids");
    private static final Map<String, DropReason> NAMES_OF_TWO_WORDS = reasons("classes and ids of two words");
    private static final Set<String> BOXES = Set.of("-factbox-", "-infobox-", "-fact-box-", "-info-box-");
    private static final Set<String> SLIDES = Set.of("slideshow", "gallery");
    private static final Set<String> COMMENT_LISTS = Set.of("comments", "commentlist", "disqus");
    private static final Set<String> TEXT =
            Set.of("more", "rest", "full", "text", "content", "article", "story", "collapse", "read");
    private static final Set<String> STANDFIRST =
            Set.of("standfirst subtitle subheadline subheading dek deck summary excerpt chapeau sapo lede abstract"
                    .split(" ", -1));
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
            if (NAMES.containsKey(part)) return NAMES.get(part);
        }
        if (isBox(element)) return DropReason.OUTSIDE;
        String names = hyphenated(element);
        return NAMES_OF_TWO_WORDS.entrySet().stream()
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
        return hasPart(element, COMMENT_LISTS);
    }

    /** Whether it is boilerplate only because it is called slides. */
    static boolean isSlides(Element element) {
        return isNamedSlides(element)
                && !TAGS.containsKey(element.normalName())
                && !ROLES.containsKey(element.attr("role"))
                && besidesSlides(element) == null;
    }

    private static boolean isNamedSlides(Element element) {
        return hasPart(element, SLIDES);
    }

    /** Whether it is called text, or "more": text that is collapsed until a reader asks for it. */
    static boolean isNamedText(Element element) {
        return hasPart(element, TEXT);
    }

    private static boolean hasPart(Element element, Set<String> names) {
        return Arrays.stream(parts(element)).anyMatch(names::contains);
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
        return hasPart(element, STANDFIRST);
    }

    private static Map<String, DropReason> reasons(String list) {
        Map<String, DropReason> reasons = new HashMap<>();
        for (String line : requireNonNull(LISTS.get(list))) {
            List<String> words = List.of(line.split(" ", -1));
            words.subList(1, words.size()).forEach(name -> reasons.put(name, DropReason.valueOf(words.get(0))));
        }
        return Map.copyOf(reasons);
    }
}
