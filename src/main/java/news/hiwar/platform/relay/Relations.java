package news.hiwar.platform.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.query.SelectionQuery;

/** Loads rows and relations of many parents by one statement each. */
public final class Relations {
    private Relations() {}

    /** Loads rows by their keys; no statement if there are no keys. */
    public static <T extends StoredNode> Map<Long, T> rows(Class<T> type, Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return Panache.getSession()
                .createSelectionQuery("from " + type.getSimpleName() + " where rowId in :keys", type)
                .setParameter("keys", keys)
                .getResultList()
                .stream()
                .collect(toMap(row -> row.rowId, row -> row));
    }

    /**
     * Loads the related rows of each parent, in the order of the parents.
     *
     * @param hql selects the key of the parent and the related row, for the parents {@code :parents}
     */
    @SuppressWarnings("unchecked") // as the caller's HQL selects
    public static <T> List<List<T>> many(List<? extends StoredNode> parents, String hql) {
        Map<Long, List<T>> byParent = Panache.getSession()
                .createSelectionQuery(hql, Object[].class)
                .setParameterList(
                        "parents", parents.stream().map(parent -> parent.rowId).toList())
                .getResultList()
                .stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (T) row[1], toList())));
        return parents.stream()
                .map(parent -> byParent.getOrDefault(parent.rowId, List.of()))
                .toList();
    }

    /** Loads the only related row of each parent, in the order of the parents; null if a parent has none. */
    public static <T> List<T> one(List<? extends StoredNode> parents, String hql) {
        List<T> ones = new ArrayList<>();
        Relations.<T>many(parents, hql).forEach(of -> ones.add(of.isEmpty() ? null : of.get(0)));
        return ones;
    }

    /**
     * The first rows of each scope, by two statements: a {@code union all} of one limited range for each, so that the cost
     * does not grow with what the ranges leave out.
     *
     * @param range HQL from {@code from} to {@code order by}, with {@code {scope}} in place of the scope
     * @param scope of a row that was found
     */
    public static <K, T> Map<K, List<T>> newest(
            Class<T> type, List<K> scopes, String range, int limit, Function<T, K> scope) {
        if (scopes.isEmpty()) return Map.of();
        List<K> distinct = scopes.stream().distinct().toList();
        String alias = range.split(" ", 4)[2];
        String keys = IntStream.range(0, distinct.size())
                .mapToObj(i -> "(select %s.rowId as rowId %s limit %d)"
                        .formatted(alias, range.replace("{scope}", ":scope" + i), limit))
                .collect(joining(" union all "));
        SelectionQuery<Long> query = Panache.getSession().createSelectionQuery(keys, Long.class);
        for (int i = 0; i < distinct.size(); i++) query.setParameter("scope" + i, distinct.get(i));
        List<Long> found = query.getResultList();
        if (found.isEmpty()) return Map.of();
        String order = range.substring(range.indexOf(" order by"));
        return Panache.getSession()
                .createSelectionQuery(
                        "from %s %s where %s.rowId in :keys".formatted(type.getSimpleName(), alias, alias) + order,
                        type)
                .setParameterList("keys", found)
                .getResultStream()
                .collect(groupingBy(scope));
    }
}
