package news.hiwar.graph.coverage;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.visibility.Audience;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Counts who and what stands together in articles: in the newest ones only, so that an actor who is in the news every
 * day costs no more than another.
 */
@ApplicationScoped
class CoOccurrence {
    private static final int NEWEST = 1000;

    record Count(Long of, Long other, Long articles) {}

    private final Session session;

    CoOccurrence(Session session) {
        this.session = session;
    }

    /** What stands most often in the articles of each of these, at most {@code size}, without itself. */
    Map<Long, List<Count>> counts(Kind<?> kind, Collection<Long> keys, Kind<?> other, int size, Audience audience) {
        List<Long> given = List.copyOf(keys);
        String newest = IntStream.range(0, given.size())
                .mapToObj(i -> newest(kind, ":key" + i, audience))
                .collect(joining(" union all "));
        String itself = kind == other
                ? " and o.%s.rowId <> n.scope".formatted(other.link().target())
                : "";
        String hql =
                "select n.scope, o.%1$s.rowId, count(*) from (%2$s) n join %3$s o on o.article.rowId = n.article%4$s%5$s"
                                .formatted(
                                        other.link().target(),
                                        newest,
                                        other.link().entityName(),
                                        other.link().direct("o"),
                                        itself)
                        + " group by n.scope, o.%1$s.rowId order by count(*) desc, o.%1$s.rowId"
                                .formatted(other.link().target());
        SelectionQuery<Count> query = session.createSelectionQuery(hql, Count.class);
        IntStream.range(0, given.size()).forEach(i -> query.setParameter("key" + i, given.get(i)));
        Map<Long, List<Count>> counts = new HashMap<>();
        given.forEach(key -> counts.put(key, new ArrayList<>()));
        for (Count count : query.getResultList()) {
            List<Count> of = counts.computeIfAbsent(count.of, key -> new ArrayList<>());
            if (of.size() < size) of.add(count);
        }
        return counts;
    }

    private static String newest(Kind<?> kind, String key, Audience audience) {
        return "(select l.%2$s.rowId as scope, l.article.rowId as article from %1$s l where l.%2$s.rowId = %3$s and %4$s"
                        .formatted(kind.link().entityName(), kind.link().target(), key, audience.sees("l"))
                + " order by l.publishedAt desc, l.article.rowId desc limit " + NEWEST + ")";
    }
}
