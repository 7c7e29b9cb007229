package news.hiwar.graph.coverage;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.hiwar.graph.coverage.LinkReassignment.Place;
import news.hiwar.graph.coverage.LinkReassignment.Shared;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kind.LinkType.Extra;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;

/**
 * Reassigns all links and mentions of one row of a kind to another, and back, in SQL: an actor may appear in many
 * thousands of articles, so no row is loaded. The caller fires the events, and brings broader topics up to date.
 *
 * <p>In the statements {@code :from} is the row that loses its links, {@code :to} the one that gets them, {@code {links}}
 * the table of the links and {@code {row}} its column, and that of mentions, for the kind.
 */
@ApplicationScoped
public class LinkReassignments {
    private static final int CHUNK = 1000;

    private final Session session;

    LinkReassignments(Session session) {
        this.session = session;
    }

    /** Reassigns them all, and returns what it takes to undo that. */
    public LinkReassignment reassign(Kind<?> kind, Long from, Long to) {
        LinkType<?> type = kind.link();
        session.flush();
        String articles = "select article_id from {links} where {row} = :from"
                + (type.mentioned() ? " union select article_id from mention where {row} = :from" : "");
        // An editor who is changing one of them is waited for, and the next one waits.
        read(
                type,
                "select id from article where id in (" + articles + ") order by id for update",
                Long.class,
                from,
                to);
        // An article that is being linked to the merged record is waited for, too, and then reassigned with the others.
        read(type, "select id from %s where id = :from for update".formatted(kind.table()), Long.class, from, to);
        LinkReassignment reassignment = new LinkReassignment(
                read(type, articles, Long.class, from, to),
                read(
                        type,
                        "select f.article_id from {links} f where f.{row} = :from" + type.direct("f") + " and not "
                                + linkedToBoth(type, "f"),
                        Long.class,
                        from,
                        to),
                shared(type, from, to),
                type.mentioned() ? places(type, from, to) : List.of());
        if (type.mentioned()) run(type, "update mention set {row} = :to where {row} = :from", from, to);
        if (type.extra() == Extra.RANK) keepTheBetterRank(type, from, to);
        if (type.extra() == Extra.DIRECT) removeIndirect(type, from, to);
        run(type, "delete from {links} where {row} = :from and " + linkedToBoth(type, "{links}"), from, to);
        run(type, "update {links} set {row} = :to where {row} = :from", from, to);
        return reassignment;
    }

    private static String linkedToBoth(LinkType<?> type, String link) {
        return link + ".article_id in (select t.article_id from {links} t where t.{row} = :to" + type.direct("t") + ")";
    }

    private List<Shared> shared(LinkType<?> type, Long from, Long to) {
        String sql = "select f.article_id, " + (type.isRanked() ? "f.rank, t.rank" : "0, 0")
                + " from {links} f join {links} t on t.article_id = f.article_id and t.{row} = :to" + type.direct("t")
                + " where f.{row} = :from" + type.direct("f");
        return read(type, sql, Object[].class, from, to).stream()
                .map(row -> new Shared(number(row[0]), (int) number(row[1]), (int) number(row[2])))
                .toList();
    }

    private List<Place> places(LinkType<?> type, Long from, Long to) {
        String sql = "select article_id, paragraph, start_offset, end_offset from mention where {row} = :from and "
                + linkedToBoth(type, "mention");
        return read(type, sql, Object[].class, from, to).stream()
                .map(row -> new Place(number(row[0]), (int) number(row[1]), (int) number(row[2]), (int) number(row[3])))
                .toList();
    }

    private void keepTheBetterRank(LinkType<?> type, Long from, Long to) {
        String better = "select f.rank from {links} f where f.article_id = {links}.article_id and f.{row} = :from"
                + " and f.rank < {links}.rank";
        run(type, "update {links} set rank = (" + better + ") where {row} = :to and exists (" + better + ")", from, to);
    }

    private void removeIndirect(LinkType<?> type, Long from, Long to) {
        run(
                type,
                "delete from {links} where not direct and ({row} = :from or {row} = :to and article_id in"
                        + " (select f.article_id from {links} f where f.{row} = :from and f.direct))",
                from,
                to);
    }

    /** Undoes a reassignment, as far as the links are still those of the row that got them. */
    public void undo(Kind<?> kind, LinkReassignment reassignment, Long from, Long to) {
        LinkType<?> type = kind.link();
        session.flush();
        chunks(reassignment.whole()).forEach(articles -> {
            String ofThese = " set {row} = :from where {row} = :to and article_id in :articles";
            if (type.mentioned()) run(type, "update mention" + ofThese, from, to, articles);
            run(type, "update {links}" + ofThese, from, to, articles);
        });
        reassignment.shared().stream()
                .collect(groupingBy(shared -> new Shared(0, shared.giver(), shared.taker())))
                .forEach(
                        (ranks, all) -> chunks(all.stream().map(Shared::article).toList())
                                .forEach(articles -> linkToBoth(type, ranks, articles, from, to)));
        if (type.mentioned()) undo(type, reassignment.places(), from, to);
    }

    /** Links articles to both again, with the ranks that the two had. */
    private void linkToBoth(LinkType<?> type, Shared ranks, List<Long> articles, Long from, Long to) {
        String column = type.extra() == null ? "" : ", " + type.extra().name().toLowerCase(Locale.ROOT);
        String value = type.isRanked() ? ", " + ranks.giver() : type.extra() == Extra.DIRECT ? ", true" : "";
        run(
                type,
                "insert into {links} (id, article_id, {row}, published_at, live" + column + ")"
                        + " select nextval('{links}_seq'), t.article_id, cast(:from as bigint), t.published_at, t.live"
                        + value + " from {links} t where t.article_id in :articles and t.{row} = :to"
                        + type.direct("t"),
                from,
                to,
                articles);
        if (!type.isRanked()) return;
        String sql = "update {links} set rank = " + ranks.taker() + " where {row} = :to and article_id in :articles";
        run(type, sql, from, to, articles);
    }

    /** In batches of the driver: there may be as many as in all those articles together. */
    private void undo(LinkType<?> type, List<Place> places, Long from, Long to) {
        String sql = sql(
                type,
                "update mention set {row} = ? where {row} = ? and article_id = ? and paragraph = ?"
                        + " and start_offset = ? and end_offset = ?");
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < places.size(); i++) {
                    Place place = places.get(i);
                    update.setLong(1, from);
                    update.setLong(2, to);
                    update.setLong(3, place.article());
                    update.setInt(4, place.paragraph());
                    update.setInt(5, place.start());
                    update.setInt(6, place.end());
                    update.addBatch();
                    if (i % CHUNK == CHUNK - 1) update.executeBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** Splits keys into lists that one statement can take. */
    public static Stream<List<Long>> chunks(List<Long> keys) {
        return Stream.iterate(0, from -> from < keys.size(), from -> from + CHUNK)
                .map(from -> keys.subList(from, Math.min(from + CHUNK, keys.size())));
    }

    private <T> List<T> read(LinkType<?> type, String sql, Class<T> row, Long from, Long to) {
        var query = session.createNativeQuery(sql(type, sql), row);
        bind(query, sql, from, to);
        return query.getResultList();
    }

    private void run(LinkType<?> type, String sql, Long from, Long to) {
        MutationQuery query = session.createNativeMutationQuery(sql(type, sql));
        bind(query, sql, from, to);
        query.executeUpdate();
    }

    private void run(LinkType<?> type, String sql, Long from, Long to, List<Long> articles) {
        MutationQuery query = session.createNativeMutationQuery(sql(type, sql)).setParameterList("articles", articles);
        bind(query, sql, from, to);
        query.executeUpdate();
    }

    private static void bind(CommonQueryContract query, String sql, Long from, Long to) {
        if (sql.contains(":from")) query.setParameter("from", from);
        if (sql.contains(":to")) query.setParameter("to", to);
    }

    private static String sql(LinkType<?> type, String sql) {
        return sql.replace("{links}", type.table()).replace("{row}", type.column());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
