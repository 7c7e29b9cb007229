package news.hiwar.platform.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.platform.relay.Connection.Edge;
import news.hiwar.platform.relay.Connection.PageInfo;
import news.hiwar.platform.relay.OpaqueText.InvalidCursor;
import org.hibernate.query.SelectionQuery;

/**
 * Pages through a list by keyset, forwards and backwards: rows that are inserted between two pages cause neither repeated
 * nor skipped items, and a page costs the same at any depth. The pages of many scopes are read by one statement, a
 * {@code union all} of one limited range for each.
 */
public final class Keyset<T extends StoredNode> {
    private record Row(Long scope, Comparable<Object> sort, Long key) {}

    private record Slice(List<Row> rows, boolean more) {}

    private final Listing<T> list;
    private final Conditions conditions;
    private final PageArguments page;
    private final boolean counted;
    private final @Nullable Cursor after;
    private final @Nullable Cursor before;

    /** @throws InvalidCursor if `after` or `before` is a cursor of another list */
    public Keyset(Listing<T> list, Conditions conditions, PageArguments page, boolean counted) {
        this.list = list;
        this.conditions = conditions;
        this.page = page;
        this.counted = counted;
        after = cursor(page.after());
        before = cursor(page.before());
    }

    /** A page of the union of these scopes, without duplicates; of all rows if there are no scopes. */
    public Connection<T> page(Collection<Long> scopes) {
        Set<Long> seen = new HashSet<>();
        Comparator<Row> order = Comparator.comparing(Row::sort).thenComparing(Row::key);
        List<Row> rows = rows(scopes);
        if (scopes.size() > 1) rows.sort(ascending() ? order : order.reversed());
        Slice slice = slice(rows.stream().filter(row -> seen.add(row.key)).toList());
        return connection(slice, nodes(List.of(slice)), counted ? count(scopes) : 0);
    }

    /** A page of the list of each scope, by scope. */
    public Map<Long, Connection<T>> pages(Collection<Long> scopes) {
        Map<Long, List<Row>> rows = rows(scopes).stream().collect(groupingBy(Row::scope));
        Map<Long, Slice> slices =
                scopes.stream().collect(toMap(scope -> scope, scope -> slice(rows.getOrDefault(scope, List.of()))));
        Map<Long, T> nodes = nodes(slices.values());
        Map<Long, Long> counts = counted ? counts(scopes) : Map.of();
        Map<Long, Connection<T>> pages = new HashMap<>();
        slices.forEach((scope, slice) -> pages.put(scope, connection(slice, nodes, counts.getOrDefault(scope, 0L))));
        return pages;
    }

    private List<Row> rows(Collection<Long> scopes) {
        List<Long> given = List.copyOf(scopes);
        String hql = given.isEmpty()
                ? range("")
                : IntStream.range(0, given.size())
                        .mapToObj(i -> "(" + range(list.scope() + " = :scope" + i) + ")")
                        .collect(joining(" union all "));
        SelectionQuery<Object[]> query = query(hql, Object[].class);
        IntStream.range(0, given.size()).forEach(i -> query.setParameter("scope" + i, given.get(i)));
        if (after != null) bind(query, "after", after);
        if (before != null) bind(query, "before", before);
        return new ArrayList<>(query.getResultList().stream().map(Keyset::row).toList());
    }

    private String range(String scope) {
        String direction = ascending() ? " asc" : " desc";
        List<String> bounds = new ArrayList<>();
        if (!scope.isEmpty()) bounds.add(scope);
        if (after != null) bounds.add(beyond("after", list.descending() ? "<" : ">"));
        if (before != null) bounds.add(beyond("before", list.descending() ? ">" : "<"));
        return "select %s, %s, %s".formatted(scope.isEmpty() ? list.key() : list.scope(), list.sort(), list.key())
                + " from " + list.from() + conditions.where(bounds)
                + " order by " + list.sort() + direction + ", " + list.key() + direction
                + " limit " + (page.size() + 1);
    }

    /** Written so that both databases use a range of the index. */
    private String beyond(String cursor, String than) {
        return "%1$s %3$s= :%4$sSort and (%1$s %3$s :%4$sSort or %2$s %3$s :%4$sKey)"
                .formatted(list.sort(), list.key(), than, cursor);
    }

    private boolean ascending() {
        return list.descending() == page.backwards();
    }

    private Slice slice(List<Row> rows) {
        List<Row> shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), page.size())));
        if (page.backwards()) Collections.reverse(shown);
        return new Slice(shown, rows.size() > page.size());
    }

    private Map<Long, T> nodes(Collection<Slice> slices) {
        Set<Long> keys = new HashSet<>();
        slices.forEach(slice -> slice.rows.forEach(row -> keys.add(row.key)));
        return Relations.rows(list.type(), keys);
    }

    private long count(Collection<Long> scopes) {
        List<String> scope = scopes.isEmpty() ? List.of() : List.of(list.scope() + " in :scopes");
        String hql = "select count(distinct " + list.key() + ") from " + list.from() + conditions.where(scope);
        SelectionQuery<Long> query = query(hql, Long.class);
        if (!scopes.isEmpty()) query.setParameter("scopes", scopes);
        return query.getSingleResult();
    }

    private Map<Long, Long> counts(Collection<Long> scopes) {
        String hql = "select " + list.scope() + ", count(*) from " + list.from()
                + conditions.where(List.of(list.scope() + " in :scopes")) + " group by " + list.scope();
        return query(hql, Object[].class).setParameter("scopes", scopes).getResultList().stream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private <R> SelectionQuery<R> query(String hql, Class<R> type) {
        SelectionQuery<R> query = Panache.getSession().createSelectionQuery(hql, type);
        conditions.parameters().forEach(query::setParameter);
        return query;
    }

    private Connection<T> connection(Slice slice, Map<Long, T> nodes, long count) {
        List<Edge<T>> edges = slice.rows.stream()
                .flatMap(row -> Stream.ofNullable(nodes.get(row.key))
                        .map(node -> new Edge<>(new Cursor(row.sort, row.key).text(list.type()), node)))
                .toList();
        PageInfo info = new PageInfo(
                page.backwards() ? before != null : slice.more,
                page.backwards() ? slice.more : after != null,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new Connection<>(edges, edges.stream().map(Edge::node).toList(), info, Math.toIntExact(count));
    }

    private @Nullable Cursor cursor(@Nullable String text) {
        return text == null ? null : Cursor.parse(text, list.type(), list.sortType());
    }

    private static void bind(SelectionQuery<?> query, String name, Cursor cursor) {
        query.setParameter(name + "Sort", cursor.sort()).setParameter(name + "Key", cursor.key());
    }

    @SuppressWarnings("unchecked") // what databases sort by is comparable
    private static Row row(Object[] columns) {
        return new Row((Long) columns[0], (Comparable<Object>) columns[1], (Long) columns[2]);
    }

    /**
     * The items of a list and their order, as HQL paths. With an index on (scope, sort, key) each page is one range of it.
     *
     * @param type the type of the items
     * @param from the entity of the rows, with the alias of the paths, such as {@code Appearance l}
     * @param scope the key of the owner of the list, such as {@code l.actor.rowId}; null if there is only one list
     * @param sort the value that the list is sorted by
     * @param sortType the type of that value, an instant or a string
     * @param key the key of the item, which breaks ties
     * @param descending whether the highest value comes first
     */
    public record Listing<T extends StoredNode>(
            Class<T> type,
            String from,
            @Nullable String scope,
            String sort,
            Class<?> sortType,
            String key,
            boolean descending) {}

    /**
     * A position in a list: the value that the list is sorted by, and the row's key that breaks ties. It stays valid when its
     * row is deleted.
     */
    record Cursor(Object sort, long key) {
        private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        /** @throws InvalidCursor if the text is not a cursor of a list of that type and sort */
        static Cursor parse(String text, Class<?> type, Class<?> sort) {
            Cursor cursor = OpaqueText.decrypt(
                    text,
                    3,
                    fields -> new Cursor(
                            sort == Instant.class ? instant(fields.get(2)) : fields.get(2),
                            Long.parseLong(fields.get(1))),
                    parsed -> parsed.text(type));
            if (cursor == null) throw new InvalidCursor();
            return cursor;
        }

        String text(Class<?> type) {
            return OpaqueText.encrypt(type.getSimpleName(), key, sort);
        }

        private static Instant instant(String text) {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) throw new DateTimeException(text);
            return instant;
        }
    }
}
