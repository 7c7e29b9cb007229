package news.hiwar.graph.coverage;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.coverage.LinkReassignment.Place;
import news.hiwar.graph.coverage.LinkReassignment.Shared;
import org.hibernate.Session;

/**
 * Hands all links of one actor, topic, round or dialogue over to another, and back; an actor may be in many thousands of
 * articles, so no row is read. The caller tells of it, and brings broader topics up to date.
 */
@ApplicationScoped
public class LinkReassignments {
    private static final int CHUNK = 1000;
    private static final String BOTH =
            "article_id in (select b.article_id from {table} b where b.{target} = :taker{direct b})";

    private final EntityManager entities;

    LinkReassignments(EntityManager entities) {
        this.entities = entities;
    }

    public LinkReassignment handOver(LinkTable links, Long giver, Long taker) {
        Map<String, Object> both = Map.of("giver", giver, "taker", taker);
        Map<String, Object> given = Map.of("giver", giver);
        entities.flush();
        String all = "select article_id from {table} where {target} = :giver"
                + (links.isMentioned() ? " union select article_id from mention where {target} = :giver" : "");
        // Whoever edits one of them now is waited for, and the next one waits.
        rows(links, "select id from article where id in (" + all + ") order by id for update", Long.class, given);
        LinkReassignment handover = new LinkReassignment(
                rows(links, all, Long.class, given),
                rows(
                        links,
                        "select a.article_id from {table} a where a.{target} = :giver{direct a} and not " + BOTH,
                        Long.class,
                        both),
                shared(links, both),
                links.isMentioned() ? places(links, both) : List.of());
        if (links.isMentioned()) run(links, "update mention set {target} = :taker where {target} = :giver", both);
        if (links == LinkTable.ACTORS) keepTheBetterRank(both);
        if (links == LinkTable.TOPICS) leaveWhatIsNotDirect(both);
        run(links, "delete from {table} where {target} = :giver and " + BOTH, both);
        run(links, "update {table} set {target} = :taker where {target} = :giver", both);
        return handover;
    }

    private List<Shared> shared(LinkTable links, Map<String, Object> both) {
        String ranks = links == LinkTable.ACTORS ? "g.rank, t.rank" : "0, 0";
        return rows(
                        links,
                        "select g.article_id, " + ranks
                                + " from {table} g join {table} t on t.article_id = g.article_id"
                                + " and t.{target} = :taker{direct t} where g.{target} = :giver{direct g}",
                        Object[].class,
                        both)
                .stream()
                .map(row -> new Shared(number(row[0]), (int) number(row[1]), (int) number(row[2])))
                .toList();
    }

    private List<Place> places(LinkTable links, Map<String, Object> both) {
        return rows(
                        links,
                        "select article_id, paragraph, start_offset, end_offset from mention where {target} = :giver"
                                + " and " + BOTH,
                        Object[].class,
                        both)
                .stream()
                .map(row -> new Place(number(row[0]), (int) number(row[1]), (int) number(row[2]), (int) number(row[3])))
                .toList();
    }

    private void keepTheBetterRank(Map<String, Object> both) {
        String better = "select g.rank from appearance g where g.article_id = appearance.article_id"
                + " and g.actor_id = :giver and g.rank < appearance.rank";
        run(
                LinkTable.ACTORS,
                "update appearance set rank = (" + better + ") where actor_id = :taker and exists (" + better + ")",
                both);
    }

    private void leaveWhatIsNotDirect(Map<String, Object> both) {
        run(
                LinkTable.TOPICS,
                "delete from tagging where not direct and (topic_id = :giver or topic_id = :taker and article_id in"
                        + " (select g.article_id from tagging g where g.topic_id = :giver and g.direct))",
                both);
    }

    /** As far as the taker still has them. */
    public void giveBack(LinkTable links, LinkReassignment handover, Long giver, Long taker) {
        entities.flush();
        chunks(handover.whole()).forEach(articles -> {
            Map<String, Object> some = Map.of("giver", giver, "taker", taker, "articles", articles);
            if (links.isMentioned()) {
                run(
                        links,
                        "update mention set {target} = :giver where {target} = :taker and article_id in :articles",
                        some);
            }
            run(
                    links,
                    "update {table} set {target} = :giver where {target} = :taker and article_id in :articles",
                    some);
        });
        handover.shared().stream()
                .collect(groupingBy(shared -> new Shared(0, shared.giver(), shared.taker())))
                .forEach(
                        (ranks, all) -> chunks(all.stream().map(Shared::article).toList())
                                .forEach(articles -> share(links, ranks, articles, giver, taker)));
        if (links.isMentioned()) giveBack(links, handover.places(), giver, taker);
    }

    /** Those that had both, with the ranks that the two had. */
    private void share(LinkTable links, Shared ranks, List<Long> articles, Long giver, Long taker) {
        String more = switch (links) {
            case ACTORS -> ", " + ranks.giver();
            case TOPICS -> ", true";
            case ROUNDS, DIALOGUES -> "";
        };
        run(
                links,
                "insert into {table} (id, article_id, {target}, published_at, live{more})"
                        + " select nextval('{table}_seq'), t.article_id, cast(:giver as bigint), t.published_at, t.live"
                        + more + " from {table} t where t.article_id in :articles and t.{target} = :taker{direct t}",
                Map.of("giver", giver, "taker", taker, "articles", articles));
        if (links != LinkTable.ACTORS) return;
        run(
                links,
                "update appearance set rank = :rank where article_id in :articles and actor_id = :taker",
                Map.of("rank", ranks.taker(), "articles", articles, "taker", taker));
    }

    /** In batches of the driver: there may be as many as in all those articles together. */
    private void giveBack(LinkTable links, List<Place> places, Long giver, Long taker) {
        String sql = links.in("update mention set {target} = ? where {target} = ? and article_id = ?"
                + " and paragraph = ? and start_offset = ? and end_offset = ?");
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < places.size(); i++) {
                    Place place = places.get(i);
                    update.setLong(1, giver);
                    update.setLong(2, taker);
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

    /** As many keys at once as a statement takes. */
    public static Stream<List<Long>> chunks(List<Long> keys) {
        return Stream.iterate(0, from -> from < keys.size(), from -> from + CHUNK)
                .map(from -> keys.subList(from, Math.min(from + CHUNK, keys.size())));
    }

    private <T> List<T> rows(LinkTable links, String sql, Class<T> type, Map<String, Object> parameters) {
        var query = entities.unwrap(Session.class).createNativeQuery(links.in(sql), type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private void run(LinkTable links, String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(links.in(sql));
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
