package news.hiwar.related;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.naming.Spelling;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads what the score needs, for any number of articles by a fixed number of statements. */
@ApplicationScoped
class Stories {
    /** How many articles on each side in time are looked at for each actor, topic and round of a story. */
    private static final int NEIGHBOURS = 25;

    private record Text(Long key, Instant publishedAt, String headline, String standfirst) {}

    private record Linked(Long article, Long target, Double rarity) {}

    private record Shelf(String link, String target, Long key) {}

    private final Session session;

    Stories(Session session) {
        this.session = session;
    }

    Map<Long, Story> load(Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        Map<Long, Map<Long, Double>> actors = rarities("Appearance", "actor", "", keys);
        Map<Long, Map<Long, Double>> topics = rarities("Tagging", "topic", " and l.direct", keys);
        Map<Long, Set<Long>> rounds = session.createSelectionQuery(
                        "select l.article.rowId, l.round.rowId, 1.0d from RoundCoverage l where l.article.rowId in :keys",
                        Linked.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(groupingBy(Linked::article, mapping(Linked::target, toSet())));
        return session.createSelectionQuery(
                        "select a.rowId, a.publishedAt, a.headline, a.standfirst from Article a where a.rowId in :keys",
                        Text.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(toMap(
                        Text::key,
                        text -> new Story(
                                text.key,
                                text.publishedAt,
                                actors.getOrDefault(text.key, Map.of()),
                                topics.getOrDefault(text.key, Map.of()),
                                rounds.getOrDefault(text.key, Set.of()),
                                Spelling.stems(text.headline + " " + text.standfirst))));
    }

    private Map<Long, Map<Long, Double>> rarities(String link, String target, String condition, Collection<Long> keys) {
        String hql = "select l.article.rowId, t.rowId, t.rarity from %s l join l.%s t where l.article.rowId in :keys%s"
                .formatted(link, target, condition);
        return session.createSelectionQuery(hql, Linked.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(groupingBy(Linked::article, toMap(Linked::target, Linked::rarity)));
    }

    /**
     * The articles that share an actor, a topic or a round with a story and stand nearest to it in time, by the key of
     * the story. Each range of an index gives a few; the archive is never scanned.
     */
    Map<Long, Set<Long>> candidates(Collection<Story> stories) {
        List<Long> of = new ArrayList<>();
        List<String> ranges = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (Story story : stories) {
            for (Shelf shelf : shelves(story)) {
                int n = of.size();
                of.add(story.key());
                ranges.add(range(shelf, n, "<=", "desc"));
                ranges.add(range(shelf, n, ">", "asc"));
                parameters.put("target" + n, shelf.key);
                parameters.put("time" + n, story.publishedAt());
            }
        }
        if (ranges.isEmpty()) return Map.of();
        SelectionQuery<Object[]> query =
                session.createSelectionQuery(String.join(" union all ", ranges), Object[].class);
        parameters.forEach(query::setParameter);
        Map<Long, Set<Long>> candidates = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            Long story = of.get((Integer) row[0]);
            if (!story.equals(row[1]))
                candidates.computeIfAbsent(story, key -> new HashSet<>()).add((Long) row[1]);
        }
        return candidates;
    }

    private static List<Shelf> shelves(Story story) {
        return Stream.of(
                        telling(story.actors()).map(key -> new Shelf("Appearance", "actor", key)),
                        telling(story.topics()).map(key -> new Shelf("Tagging", "topic", key)),
                        story.rounds().stream().map(key -> new Shelf("RoundCoverage", "round", key)))
                .flatMap(shelves -> shelves)
                .toList();
    }

    private static Stream<Long> telling(Map<Long, Double> rarities) {
        return rarities.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey);
    }

    private static String range(Shelf shelf, int n, String than, String direction) {
        return ("(select %3$d, l.article.rowId from %1$s l where l.%2$s.rowId = :target%3$d and l.publishedAt %4$s :time%3$d"
                        + " order by l.publishedAt %5$s, l.article.rowId %5$s limit %6$d)")
                .formatted(shelf.link, shelf.target, n, than, direction, NEIGHBOURS);
    }
}
