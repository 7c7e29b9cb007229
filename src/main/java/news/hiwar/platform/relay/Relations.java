package news.hiwar.platform.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads a relation of many parents by one statement. */
public final class Relations {
    private Relations() {}

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
}
