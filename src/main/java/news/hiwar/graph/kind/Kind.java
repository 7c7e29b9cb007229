package news.hiwar.graph.kind;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.link.ArticleLink;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.StoredNode;

/**
 * The description of one kind of the graph: all that differs between actors, topics, outlets, dialogues, rounds and
 * articles outside their own packages. Everything else iterates over {@link Kinds}. What follows from an entity's attributes
 * (content of revisions, references that a merge moves) is read from Hibernate's metamodel and listed nowhere.
 */
public final class Kind<T extends StoredNode> {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final String code;
    private final String plural;
    private final Class<T> type;
    private final Supplier<T> maker;
    private final Set<String> lists = new LinkedHashSet<>();
    private List<String> place = List.of();
    private int maxAge = 300;
    private boolean weighed;

    @Nullable
    private LinkType<T> links;

    @Nullable
    private Hierarchy<T> hierarchy;

    @Nullable
    private Nesting nesting;

    private Kind(String code, String plural, Class<T> type, Supplier<T> maker) {
        this.code = code;
        this.plural = plural;
        this.type = type;
        this.maker = maker;
        lists.add(plural);
    }

    /**
     * A new kind.
     *
     * @param code its name where articles' revisions refer to it, such as {@code ROUND}
     * @param plural its name as a list of links and as a cache tag, such as {@code rounds}
     */
    static <T extends StoredNode> Kind<T> of(String code, String plural, Class<T> type, Supplier<T> maker) {
        return new Kind<>(code, plural, type, maker);
    }

    Kind<T> linkedBy(LinkType<T> linkType) {
        links = linkType;
        return this;
    }

    Kind<T> under(Hierarchy<T> levels) {
        hierarchy = levels;
        return this;
    }

    /**
     * Attributes that give a row its place, and joined by slashes its slug. Revisions show them, but restoring content does
     * not change them.
     */
    Kind<T> placedBy(String... attributes) {
        place = List.of(attributes);
        return this;
    }

    /**
     * In seed files its entries are listed under a key of the entries that they refer to.
     *
     * @param attribute the attribute that refers to the outer entry's row
     */
    Kind<T> nestedIn(Class<? extends StoredNode> outer, String key, String attribute) {
        nesting = new Nesting(outer, key, attribute);
        return this;
    }

    /** Further cache tags that a change of a row invalidates, besides its own and that of the list of all rows. */
    Kind<T> alsoInvalidates(String... tags) {
        lists.addAll(Arrays.asList(tags));
        return this;
    }

    /** Its rows have a rarity, which is recomputed from time to time. */
    Kind<T> weighed() {
        weighed = true;
        return this;
    }

    /** Seconds for which others may cache a response that holds one. */
    Kind<T> cachedFor(int seconds) {
        maxAge = seconds;
        return this;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String plural() {
        return plural;
    }

    public Class<T> type() {
        return type;
    }

    /** The type's name in the schema and in HQL. */
    public String name() {
        return type.getSimpleName();
    }

    /** The kind in words, for messages: {@code dialogue round}. */
    public String words() {
        return WORD_START.matcher(name()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The database table. */
    public String table() {
        return table(type);
    }

    static String table(Class<?> entity) {
        return WORD_START.matcher(entity.getSimpleName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** The SQL condition of the table's rows that readers see. */
    public String visible() {
        if (type == Article.class) return "live";
        return isMergeable() ? MergeableNode.NOT_MERGED + " and live" : "1 = 1";
    }

    public T make(String slug) {
        T row = maker.get();
        row.slug = slug;
        return row;
    }

    /** Whether its rows have a name and aliases. */
    public boolean isNamed() {
        return Named.class.isAssignableFrom(type);
    }

    public boolean isMergeable() {
        return MergeableNode.class.isAssignableFrom(type);
    }

    /** How articles are linked to it; empty if they are not. */
    public Optional<LinkType<T>> links() {
        return Optional.ofNullable(links);
    }

    /** How articles are linked to it, for a kind of {@link Kinds#LINKED}. */
    public LinkType<T> link() {
        return links().orElseThrow();
    }

    public boolean isMentioned() {
        return links != null && links.mentioned();
    }

    /** The attribute by which its rows stand below others of the kind; empty if there is none. */
    public Optional<Hierarchy<T>> hierarchy() {
        return Optional.ofNullable(hierarchy);
    }

    public List<String> place() {
        return place;
    }

    /** Where its entries are in seed files, if they are nested in others. */
    public Optional<Nesting> nesting() {
        return Optional.ofNullable(nesting);
    }

    /** The same, for a kind whose entries are nested in those of another kind. */
    public Optional<Nesting> nestingInOther() {
        return nesting().filter(nested -> nested.outer() != type);
    }

    /** The tags of lists that a change of a row invalidates. */
    public Set<String> listTags() {
        return lists;
    }

    public boolean isWeighed() {
        return weighed;
    }

    public int maxAge() {
        return maxAge;
    }

    @Override
    public String toString() {
        return code;
    }

    /** The key of outer entries that lists nested ones, and the attribute by which those refer to the outer one. */
    public record Nesting(Class<? extends StoredNode> outer, String key, String attribute) {}

    /**
     * How articles are linked to a kind.
     *
     * @param entity the link's entity
     * @param target the attribute of the link, and of mentions, that refers to the kind
     * @param maker makes a link of an article to a row, with its place among the article's links of the kind, from 0
     * @param mentioned whether words in a text can be about it
     * @param extra the column that only this link has; null if there is none
     * @param implied what further rows of the kind an article covers if it covers this row of some kind
     */
    public record LinkType<T extends StoredNode>(
            Class<? extends ArticleLink> entity,
            String target,
            Maker<T> maker,
            boolean mentioned,
            @Nullable Extra extra,
            Function<StoredNode, Optional<T>> implied) {
        /** Makes a link. */
        public interface Maker<T> {
            ArticleLink make(Article article, T target, int position);
        }

        /** The columns that only one sort of link has. */
        public enum Extra {
            /** The place among an article's links, 0 for the most prominent one. */
            RANK,
            /** Whether the link is the article's own, or follows from one to a row below. */
            DIRECT
        }

        /** The link's table. */
        public String table() {
            return Kind.table(entity);
        }

        /** The link's column that refers to the kind, and that of mentions. */
        public String column() {
            return target + "_id";
        }

        public String entityName() {
            return entity.getSimpleName();
        }

        public boolean isRanked() {
            return extra == Extra.RANK;
        }

        /** The condition, in HQL and SQL, that a link is the article's own; empty if all are. */
        public String direct(String alias) {
            return extra == Extra.DIRECT ? " and " + alias + ".direct" : "";
        }
    }
}
