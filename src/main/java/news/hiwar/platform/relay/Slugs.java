package news.hiwar.platform.relay;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

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

/**
 * What is behind slugs. The slug of a row that was merged into another leads to that one; only for a slug that no row
 * has is it looked up.
 */
public final class Slugs {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Slugs() {}

    private record Key(String slug, Long key) {}

    /**
     * Keys in the order given, each once; at most 100.
     *
     * @throws UnknownSlug where one of them does not exist
     */
    public static List<Long> keys(Class<? extends StoredNode> type, Collection<String> slugs) {
        if (slugs.isEmpty()) return List.of();
        if (slugs.size() > TooManyValues.MAXIMUM) throw new TooManyValues("slugs");
        String name = type.getSimpleName();
        Map<String, Long> keys = new HashMap<>(Panache.getSession()
                .createSelectionQuery("select slug, rowId from " + name + " where slug in :slugs", Key.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(toMap(Key::slug, Key::key)));
        redirected(name, missing(slugs, keys)).forEach((slug, row) -> keys.put(slug, row.rowId));
        Set<String> unknown = missing(slugs, keys);
        if (!unknown.isEmpty())
            throw new UnknownSlug(WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT), unknown);
        return slugs.stream().map(keys::get).distinct().toList();
    }

    /** Null where there is none. */
    @Nullable
    public static <T extends StoredNode> T find(Class<T> type, String slug) {
        return rows(type, List.of(slug)).get(slug);
    }

    /** Those that exist, by the slugs given. */
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

    public static Set<String> missing(Collection<String> slugs, Map<String, ?> found) {
        return slugs.stream().filter(slug -> !found.containsKey(slug)).collect(toCollection(LinkedHashSet::new));
    }

    /** Where slugs lead that no row of the type has. */
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

    /** Every slug of the type that leads to another, and that one's. */
    public static Map<String, String> redirects(Class<? extends StoredNode> type) {
        return Redirect.<Redirect>list("type", type.getSimpleName()).stream()
                .collect(toMap(redirect -> redirect.slug, redirect -> redirect.target));
    }

    /** Whether no new row can have it. */
    public static boolean isTaken(Class<? extends StoredNode> type, String slug) {
        return find(type, slug) != null;
    }
}
