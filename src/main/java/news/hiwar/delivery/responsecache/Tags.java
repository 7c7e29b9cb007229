package news.hiwar.delivery.responsecache;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Hibernate;

/** The names of what answers are made from; a change names what it touches by the same. */
final class Tags {
    /** Every list of articles that is not of one actor, topic ... alone. */
    static final String ARTICLES = "articles";

    static final String ACTORS = "actors";
    static final String TOPICS = "topics";
    static final String OUTLETS = "outlets";
    static final String DIALOGUES = "dialogues";

    /** What the search index says, and all that is weighed by the whole archive. */
    static final String INDEX = "index";

    /** The names as they are completed and recognised. */
    static final String NAMES = "names";

    /** What the log of changes says. */
    static final String CHANGES = "changes";

    /** On every answer: dropped where nobody can tell what has changed. */
    static final String ALL = "all";

    /** For a CDN, on an answer that has too many tags for a header: purged with every change. */
    static final String MANY = "many";

    private static final int HEADER = 3000;
    private static final Pattern OBJECT = Pattern.compile("(\\w+)#(\\d+)");

    private Tags() {}

    /** An object itself, and what belongs to it alone. */
    static String of(StoredNode row) {
        return of(type(row), row.rowId);
    }

    /** Its type in the schema. */
    static String type(StoredNode row) {
        return Hibernate.getClass(row).getSimpleName();
    }

    static String of(String type, Object rowId) {
        return type + "#" + rowId;
    }

    /** The keys of the objects among them, by type. */
    static Map<String, Set<Long>> objects(Collection<String> tags) {
        return tags.stream()
                .map(OBJECT::matcher)
                .filter(Matcher::matches)
                .collect(groupingBy(tag -> tag.group(1), mapping(tag -> Long.valueOf(tag.group(2)), toSet())));
    }

    /** The articles of one actor, topic, dialogue, round or outlet. */
    static String shelf(String type, Object rowId) {
        return of(type, rowId) + "/articles";
    }

    /** That there is nothing of this slug. */
    static String missing(String type, String slug) {
        return type + "/" + slug;
    }

    /**
     * As a CDN is told them: each as six or seven letters, since an answer may have a hundred. Two tags that look alike
     * cost a purge too many, no more.
     */
    static String header(Collection<String> tags) {
        Stream<String> briefly = tags.stream().map(Tags::brief).sorted().distinct();
        String header = Stream.concat(Stream.of(ALL), briefly).collect(Collectors.joining(" "));
        return header.length() <= HEADER ? header : ALL + " " + MANY;
    }

    static String brief(String tag) {
        return Integer.toString(tag.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
