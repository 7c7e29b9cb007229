package news.hiwar.delivery.responsecache;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hiwar.platform.relay.ServerKey;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Hibernate;

/** Names the tags of what responses are made from, which are the same as those of what changes. */
final class Tags {
    /** All lists of articles except those of one actor, topic, dialogue, round or outlet. */
    static final String ARTICLES = "articles";

    static final String ACTORS = "actors";
    static final String TOPICS = "topics";
    static final String OUTLETS = "outlets";
    static final String DIALOGUES = "dialogues";

    /** The search index, and all rankings by the whole archive. */
    static final String INDEX = "index";

    /** The names that are suggested and recognised. */
    static final String NAMES = "names";

    /** Sessions and rights of the staff: other nodes check their open connections; no response depends on it. */
    static final String SIGN_INS = "sign-ins";

    /** The log of changes. */
    static final String CHANGES = "changes";

    /** Every response: used if it is unknown what has changed. */
    static final String ALL = "all";

    private static final Pattern OBJECT = Pattern.compile("^(\\w+)#(\\d+)");

    private static final Pattern OF_TYPE = Pattern.compile("^\\w+(?=[#/*])");

    private Tags() {}

    /** A row with what belongs to it alone. */
    static String of(StoredNode row) {
        return of(type(row), row.rowId);
    }

    /** The type of a row in the schema. */
    static String type(StoredNode row) {
        return Hibernate.getClass(row).getSimpleName();
    }

    static String of(String type, Object rowId) {
        return type + "#" + rowId;
    }

    /** The keys of the rows among the tags, by type. */
    static Map<String, Set<Long>> objects(Collection<String> tags) {
        return tags.stream()
                .map(OBJECT::matcher)
                .filter(Matcher::matches)
                .collect(groupingBy(tag -> tag.group(1), mapping(tag -> Long.valueOf(tag.group(2)), toSet())));
    }

    /** The articles of one actor, topic, dialogue, round or outlet. */
    static String articlesOf(String type, Object rowId) {
        return of(type, rowId) + "/articles";
    }

    /** The absence of a row with this slug. */
    static String missing(String type, String slug) {
        return type + "/" + slug;
    }

    /**
     * The header for CDNs. Each tag is shortened to six letters, from which nobody can tell the key of a row; if two tags have
     * the same short form, a purge of one also purges the other. Where the tags do not fit into the header, those of the most
     * numerous type are replaced by the tag of all its rows, and so on.
     *
     * @param size the maximum length of the header in characters; that of the types alone is exceeded if need be
     */
    static String header(Collection<String> tags, int size) {
        Set<String> left = new HashSet<>(tags);
        String header = header(left);
        while (header.length() > size) {
            Map<String, Long> numbers = left.stream().collect(groupingBy(Tags::all, counting()));
            Map.Entry<String, Long> most = Collections.max(numbers.entrySet(), Map.Entry.comparingByValue());
            if (most.getValue() == 1) return header;
            left.removeIf(tag -> all(tag).equals(most.getKey()));
            left.add(most.getKey());
            header = header(left);
        }
        return header;
    }

    private static String header(Set<String> tags) {
        return Stream.concat(
                        Stream.of(ALL), tags.stream().map(Tags::brief).sorted().distinct())
                .collect(Collectors.joining(" "));
    }

    /** The tag of all rows of the type that a tag is of, or the tag itself. */
    static String all(String tag) {
        Matcher type = OF_TYPE.matcher(tag);
        return type.find() ? type.group() + '*' : tag;
    }

    static String brief(String tag) {
        return Long.toString(ServerKey.fingerprint(tag) & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
