package news.hiwar.platform.relay;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.Transliterator;
import io.quarkus.hibernate.orm.panache.Panache;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hiwar.platform.graphql.ClientError;

/** Finds rows by slugs, and makes new slugs. The slug of a row that was merged into another leads to the survivor. */
public final class Slugs {
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    /** The length of the start of a title that a slug is made from. */
    private static final int TITLE_LENGTH = 500;

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final String LATIN = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower";

    /** Maximum length of a generated slug, so that URLs stay readable. */
    private static final int GENERATED_LENGTH = 80;

    private Slugs() {}

    private record Key(String slug, Long key) {}

    /**
     * The keys of the rows, in the order of the slugs, each once; at most 100.
     *
     * @param hidden whether rows that readers do not see count, too
     * @throws UnknownSlug if a slug does not exist
     */
    public static List<Long> keys(Class<? extends MergeableNode> type, Collection<String> slugs, boolean hidden) {
        if (slugs.isEmpty()) return List.of();
        if (slugs.size() > TooManyValues.MAXIMUM) throw new TooManyValues("slugs");
        String name = type.getSimpleName();
        Map<String, Long> keys = new HashMap<>(Panache.getSession()
                .createSelectionQuery(
                        "select slug, rowId from " + name + " where slug in :slugs" + (hidden ? "" : " and live"),
                        Key.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(toMap(Key::slug, Key::key)));
        redirected(name, missing(slugs, keys)).forEach((slug, row) -> {
            if (hidden || ((MergeableNode) row).live) keys.put(slug, row.rowId);
        });
        Set<String> unknown = missing(slugs, keys);
        if (!unknown.isEmpty())
            throw new UnknownSlug(WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT), unknown);
        return slugs.stream().map(keys::get).distinct().toList();
    }

    /** The row of a slug; null if there is none. */
    @Nullable
    public static <T extends StoredNode> T find(Class<T> type, String slug) {
        return rows(type, List.of(slug)).get(slug);
    }

    /** The rows that exist, by the slugs given. */
    public static <T extends StoredNode> Map<String, T> rows(Class<T> type, Collection<String> slugs) {
        if (slugs.isEmpty()) return Map.of();
        Map<String, T> rows = new HashMap<>(Panache.getSession()
                .createSelectionQuery("from " + type.getSimpleName() + " where slug in :slugs", type)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(toMap(row -> row.slug, row -> row)));
        redirected(type.getSimpleName(), missing(slugs, rows)).forEach((slug, row) -> rows.put(slug, type.cast(row)));
        return rows;
    }

    /** The slugs that are not among those found. */
    public static Set<String> missing(Collection<String> slugs, Map<String, ?> found) {
        return slugs.stream().filter(slug -> !found.containsKey(slug)).collect(toCollection(LinkedHashSet::new));
    }

    /** The survivors to which slugs of merged rows lead, by slug. */
    public static Map<String, StoredNode> redirected(String type, Collection<String> slugs) {
        if (slugs.isEmpty()) return Map.of();
        String hql = "select r.slug, n from Redirect r join %s n on n.slug = r.target".formatted(type)
                + " where r.type = :type and r.slug in :slugs";
        return Panache.getSession()
                .createSelectionQuery(hql, Object[].class)
                .setParameter("type", type)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(toMap(row -> (String) row[0], row -> (StoredNode) row[1]));
    }

    /** The slugs of all merged rows of a type, with the slugs of their survivors. */
    public static Map<String, String> redirects(Class<? extends StoredNode> type) {
        return Redirect.<Redirect>list("type", type.getSimpleName()).stream()
                .collect(toMap(redirect -> redirect.slug, redirect -> redirect.target));
    }

    /** Makes a slug from a title: its words in Latin letters. */
    public static String generate(String title) {
        String start = title.substring(0, Math.min(title.length(), TITLE_LENGTH));
        String latin = Transliterator.getInstance(LATIN).transliterate(start);
        String slug = NO_SLUG.matcher(latin).replaceAll("-");
        if (slug.startsWith("-")) slug = slug.substring(1);
        if (slug.length() > GENERATED_LENGTH) {
            slug = slug.substring(0, Math.max(slug.lastIndexOf('-', GENERATED_LENGTH), GENERATED_LENGTH / 2));
        }
        if (slug.endsWith("-")) slug = slug.substring(0, slug.length() - 1);
        return slug.isEmpty() ? "article" : slug;
    }

    /** Makes a slug for another record with the same title, distinguished by the hash of its source. */
    public static String generate(String title, String hash) {
        return generate(title) + "-" + hash.substring(0, 8);
    }

    /** Whether no new row can have the slug. */
    public static boolean isTaken(Class<? extends StoredNode> type, String slug) {
        return find(type, slug) != null;
    }

    public static class TooManyValues extends ClientError {
        public static final int MAXIMUM = 100;

        public TooManyValues(String what) {
            super("TOO_MANY_VALUES", "At most %d %s are allowed in one argument.".formatted(MAXIMUM, what));
        }
    }

    /** A filter names something that does not exist; it is reported since an empty list would hide the mistake. */
    public static class UnknownSlug extends ClientError {
        public UnknownSlug(String type, Collection<String> slugs) {
            super(
                    "UNKNOWN_SLUG",
                    "No %s has the slug %s. Correct the slug or remove it from the filter."
                            .formatted(type, String.join(", ", slugs)));
        }
    }
}
