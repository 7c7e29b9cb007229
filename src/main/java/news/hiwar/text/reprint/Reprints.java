package news.hiwar.text.reprint;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.hiwar.graph.events.ArticlesChanged;
import org.hibernate.Session;

/** Finds stored articles with almost the same text, at a cost that does not grow with the archive (MinHash). */
@ApplicationScoped
public class Reprints {
    /** The number of articles that are compared with a text in full: those that share most bands with it. */
    private static final int MAX_COMPARED = 5;

    private record Band(Long number, Long article) {}

    private record Text(String slug, Long article, String paragraph) {}

    private final Session session;
    private final TransactionSynchronizationRegistry transaction;

    Reprints(Session session, TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /** Loads the candidates for all texts by two statements. */
    public Candidates candidates(Collection<Shingles> texts) {
        Map<Long, List<Long>> articles = stored(texts);
        Set<Long> keys = texts.stream().flatMap(text -> closest(text, articles)).collect(toSet());
        Candidates candidates = new Candidates();
        read(keys)
                .forEach((article, paragraphs) -> candidates.add(
                        paragraphs.get(0).slug,
                        Shingles.of(paragraphs.stream().map(Text::paragraph).toList())));
        return candidates;
    }

    /** Stores the fingerprints of articles, replacing previous ones. */
    public void remember(Map<Long, Shingles> articles) {
        if (articles.isEmpty()) return;
        session.flush();
        session.createNativeMutationQuery("delete from fingerprint where article_id in (:keys)")
                .setParameterList("keys", articles.keySet())
                .executeUpdate();
        session.doWork(connection -> insert(connection, articles));
        remembered().addAll(articles.keySet());
    }

    private static void insert(Connection connection, Map<Long, Shingles> articles) throws SQLException {
        String sql = "insert into fingerprint (article_id, number) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, Shingles> article : new TreeMap<>(articles).entrySet()) {
                for (Long band : article.getValue().bands()) {
                    insert.setLong(1, article.getKey());
                    insert.setLong(2, band);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Updates the fingerprints of changed articles, unless this transaction stored them already. */
    void follow(@Observes ArticlesChanged changed) {
        Set<Long> keys = new HashSet<>(changed.keys());
        keys.removeAll(remembered());
        session.flush();
        remember(read(keys).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        article -> Shingles.of(
                                article.getValue().stream().map(Text::paragraph).toList()))));
    }

    @SuppressWarnings("unchecked") // put below
    private Set<Long> remembered() {
        Object known = transaction.getResource(Reprints.class);
        if (known != null) return (Set<Long>) known;
        Set<Long> none = new HashSet<>();
        transaction.putResource(Reprints.class, none);
        return none;
    }

    private Map<Long, List<Long>> stored(Collection<Shingles> texts) {
        Long[] bands =
                texts.stream().flatMap(text -> text.bands().stream()).distinct().toArray(Long[]::new);
        if (bands.length == 0) return Map.of();
        return session
                .createNativeQuery(
                        "select number, article_id from fingerprint where number = any(:bands)", Object[].class)
                .setParameter("bands", bands)
                .stream()
                .map(row -> new Band((Long) row[0], (Long) row[1]))
                .collect(groupingBy(Band::number, mapping(Band::article, toList())));
    }

    private static Stream<Long> closest(Shingles text, Map<Long, List<Long>> articles) {
        return text.bands().stream()
                .flatMap(band -> articles.getOrDefault(band, List.of()).stream())
                .collect(groupingBy(article -> article, counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_COMPARED)
                .map(Map.Entry::getKey);
    }

    private Map<Long, List<Text>> read(Set<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        String hql = "select a.slug, a.rowId, p.text from Article a join a.paragraphs p where a.rowId in :keys"
                + " order by a.rowId, p.index";
        return session.createSelectionQuery(hql, Text.class).setParameterList("keys", keys).stream()
                .collect(groupingBy(Text::article, LinkedHashMap::new, toList()));
    }

    /**
     * A stored article with almost the same text.
     *
     * @param of the slug of the article
     * @param likeness the share of three-word sequences that both have in common, from {@link Candidates#ALIKE} to 1
     */
    public record Reprint(String of, double likeness) {}

    /** Articles that may be similar to given texts, with their texts for a full comparison. */
    public static final class Candidates {
        /**
         * The minimum likeness of a reprint. A changed word in every fifteen leaves 0.69, a missing third of the text
         * 0.67; stories that only repeat some paragraphs of background are well below.
         */
        public static final double ALIKE = 0.6;

        private record Candidate(String slug, Shingles text) {}

        private final Map<Long, List<Candidate>> byBand = new HashMap<>();

        Candidates() {}

        /** Adds a text. */
        public void add(String slug, Shingles text) {
            Candidate candidate = new Candidate(slug, text);
            text.bands()
                    .forEach(band -> byBand.computeIfAbsent(band, key -> new ArrayList<>())
                            .add(candidate));
        }

        /** The most similar article among those with accepted slugs, if one text is a reprint of the other. */
        public Optional<Reprint> find(Shingles text, Predicate<String> among) {
            return text.bands().stream()
                    .flatMap(band -> byBand.getOrDefault(band, List.of()).stream())
                    .distinct()
                    .filter(candidate -> among.test(candidate.slug))
                    .map(candidate -> new Reprint(candidate.slug, candidate.text.likeness(text)))
                    .filter(reprint -> reprint.likeness() >= ALIKE)
                    .max(Comparator.comparing(Reprint::likeness));
        }
    }
}
