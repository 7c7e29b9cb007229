package news.hiwar.discovery.related;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a story is related to another one.
 *
 * @param weights the part of each kind in the score; kinds without any are left out
 * @param actors the keys of the shared actors that tell something, the rarest first
 * @param topics the keys of the shared topics that tell something, the rarest first
 * @param rounds the keys of the shared rounds
 */
record Similarity(
        ArticleFeatures of,
        ArticleFeatures to,
        double score,
        Map<RelationKind, Double> weights,
        List<Long> actors,
        List<Long> topics,
        List<Long> rounds) {
    /** The closest first; then the newest, then the latest that came in. */
    static final Comparator<Similarity> ORDER = Comparator.comparing(Similarity::score)
            .thenComparing(likeness -> likeness.to.publishedAt())
            .thenComparing(likeness -> likeness.to.key())
            .reversed();

    private static final double UNIT = 10_000; // weights have four decimals, so that they add up

    static Similarity between(ArticleFeatures story, ArticleFeatures other, Set<RelationKind> by) {
        double damping = Weights.damping(story.publishedAt(), other.publishedAt());
        Map<RelationKind, Double> weights = Weights.of(by);
        weights.replaceAll((kind, weight) -> Math.round(UNIT * damping * weight * likeness(kind, story, other)) / UNIT);
        weights.values().removeIf(weight -> weight == 0);
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Similarity(
                story,
                other,
                Math.round(UNIT * sum) / UNIT,
                new EnumMap<>(weights),
                rarestFirst(story.actors(), other.actors()),
                rarestFirst(story.topics(), other.topics()),
                story.rounds().stream()
                        .filter(other.rounds()::contains)
                        .sorted()
                        .toList());
    }

    /** From 0, nothing in common, to 1. */
    private static double likeness(RelationKind kind, ArticleFeatures story, ArticleFeatures other) {
        return switch (kind) {
            case SAME_ROUND -> story.rounds().stream().anyMatch(other.rounds()::contains) ? 1 : 0;
            case SHARED_ACTORS -> shared(story.actors(), other.actors());
            case SHARED_TOPICS -> shared(story.topics(), other.topics());
            case SIMILAR_TEXT -> story.alike().getOrDefault(other.key(), 0.0);
        };
    }

    /** The rarity that both have, as a part of the rarity that either has. */
    private static double shared(Map<Long, Double> one, Map<Long, Double> other) {
        double shared = 0;
        double all = 0;
        Set<Long> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (Long key : keys) {
            double rarity = one.getOrDefault(key, other.getOrDefault(key, 0.0));
            all += rarity;
            if (one.containsKey(key) && other.containsKey(key)) shared += rarity;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static List<Long> rarestFirst(Map<Long, Double> one, Map<Long, Double> other) {
        return one.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && other.containsKey(entry.getKey()))
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
