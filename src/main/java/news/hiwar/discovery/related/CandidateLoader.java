package news.hiwar.discovery.related;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.discovery.related.Similarity.ArticleFeatures;
import news.hiwar.graph.visibility.Audience;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Loads candidates and the features of articles, for any number of articles by a fixed number of statements. */
@ApplicationScoped
class CandidateLoader {
    /** Number of articles before and after a story that are candidates, for each of its actors, topics and rounds. */
    private static final int NEIGHBOURS = 25;

    /** Maximum number of ranges in one statement. */
    private static final int RANGES_A_STATEMENT = 100;

    /** A table of keys, since H2 compares each row with each key in a list of parameters. */
    private static final String KEYS = "unnest(cast(:keys as bigint array)) k(id)";

    private record Dated(Long key, Instant publishedAt) {}

    private record Linked(Long article, Long target, Double rarity) {}

    /** The links of one actor, topic or round that are nearest to a story in time. */
    private record Range(ArticleFeatures story, String table, String column, Long target) {
        String sql(int n, String than, String direction, Audience audience) {
            return ("(select %1$d, l.article_id from %2$s l where l.%3$s = :target%1$d and l.published_at %4$s :time%1$d and %7$s"
                            + " order by l.published_at %5$s, l.article_id %5$s fetch first %6$d rows only)")
                    .formatted(n, table, column, than, direction, NEIGHBOURS, audience.sees("l"));
        }
    }

    private final Session session;

    CandidateLoader(Session session) {
        this.session = session;
    }

    /** @param similarTexts the similarity of the texts of these articles to others, by key */
    Map<Long, ArticleFeatures> load(
            Collection<Long> keys, Map<Long, Map<Long, Double>> similarTexts, Audience audience) {
        if (keys.isEmpty()) return Map.of();
        Map<Long, Map<Long, Double>> actors = links("appearance", "actor", "actor_id", "t.rarity", keys);
        Map<Long, Map<Long, Double>> topics = links("tagging", "topic", "topic_id and l.direct", "t.rarity", keys);
        Map<Long, Map<Long, Double>> rounds = links("round_coverage", "dialogue_round", "round_id", "1.0", keys);
        return articles(keys, audience)
                .collect(toMap(
                        Dated::key,
                        article -> new ArticleFeatures(
                                article.key,
                                article.publishedAt,
                                actors.getOrDefault(article.key, Map.of()),
                                topics.getOrDefault(article.key, Map.of()),
                                rounds.getOrDefault(article.key, Map.of()).keySet(),
                                similarTexts.getOrDefault(article.key, Map.of()))));
    }

    private Stream<Dated> articles(Collection<Long> keys, Audience audience) {
        String sql = "select a.id, a.published_at from %s join article a on a.id = k.id where %s"
                .formatted(KEYS, audience.sees("a"));
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("id", Long.class)
                .addScalar("published_at", Instant.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultStream()
                .map(row -> new Dated((Long) row[0], (Instant) row[1]));
    }

    /** The rarities of the targets of links, by the keys of article and target. */
    private Map<Long, Map<Long, Double>> links(
            String link, String target, String key, String rarity, Collection<Long> keys) {
        String sql = ("select l.article_id, t.id, %s as rarity from %s join %s l on l.article_id = k.id"
                        + " join %s t on not t.merged and t.id = l.%s")
                .formatted(rarity, KEYS, link, target, key);
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("article_id", Long.class)
                .addScalar("id", Long.class)
                .addScalar("rarity", Double.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultStream()
                .map(row -> new Linked((Long) row[0], (Long) row[1], (Double) row[2]))
                .collect(groupingBy(Linked::article, toMap(Linked::target, Linked::rarity)));
    }

    /**
     * Finds the articles whose texts are similar to a story, and those that share an actor, a topic or a round with it and are
     * nearest in time, by the key of the story. Each range of an index gives a few; the archive is never scanned.
     */
    Map<Long, Set<Long>> candidates(Collection<ArticleFeatures> stories, Audience audience) {
        List<Range> ranges = stories.stream().flatMap(CandidateLoader::ranges).toList();
        Map<Long, Set<Long>> candidates = new HashMap<>();
        stories.forEach(story ->
                candidates.put(story.key(), new HashSet<>(story.similarTexts().keySet())));
        for (int from = 0; from < ranges.size(); from += RANGES_A_STATEMENT) {
            List<Range> some = ranges.subList(from, Math.min(from + RANGES_A_STATEMENT, ranges.size()));
            for (Object[] row : read(some, audience)) {
                Long story = some.get(((Number) row[0]).intValue()).story.key();
                Long other = ((Number) row[1]).longValue();
                if (!story.equals(other)) {
                    candidates.computeIfAbsent(story, key -> new HashSet<>()).add(other);
                }
            }
        }
        return candidates;
    }

    private static Stream<Range> ranges(ArticleFeatures story) {
        return Stream.of(
                        rare(story.actors()).map(key -> new Range(story, "appearance", "actor_id", key)),
                        rare(story.topics()).map(key -> new Range(story, "tagging", "topic_id", key)),
                        story.rounds().stream().map(key -> new Range(story, "round_coverage", "round_id", key)))
                .flatMap(ranges -> ranges);
    }

    private static Stream<Long> rare(Map<Long, Double> rarities) {
        return rarities.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey);
    }

    /** Uses SQL, since translating hundreds of ranges from HQL takes longer than executing them. */
    private List<Object[]> read(List<Range> ranges, Audience audience) {
        String sql = IntStream.range(0, ranges.size())
                .mapToObj(n -> ranges.get(n).sql(n, "<=", "desc", audience) + " union all "
                        + ranges.get(n).sql(n, ">", "asc", audience))
                .collect(joining(" union all "));
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        for (int n = 0; n < ranges.size(); n++) {
            query.setParameter("target" + n, ranges.get(n).target);
            query.setParameter("time" + n, ranges.get(n).story.publishedAt());
        }
        return query.getResultList();
    }
}
