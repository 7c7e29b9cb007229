package news.hiwar.platform.relay;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.Map;

/** Loads rows by their keys. */
public final class Rows {
    private Rows() {}

    /** Loads rows by one statement, or by none if there are no keys. */
    public static <T extends StoredNode> Map<Long, T> load(Class<T> type, Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return Panache.getSession()
                .createSelectionQuery("from " + type.getSimpleName() + " where rowId in :keys", type)
                .setParameter("keys", keys)
                .getResultList()
                .stream()
                .collect(toMap(row -> row.rowId, row -> row));
    }
}
