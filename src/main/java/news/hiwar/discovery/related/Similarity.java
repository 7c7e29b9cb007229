package news.hiwar.discovery.related;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.discovery.related.RelatedStory.RelationKind;

/**
 * The similarity of a story to another one.
 *
 * @param weights the share of each kind in the score; kinds without a share are left out
 * @param actors the keys of the shared actors with a weight, rarest first
 * @param topics the keys of the shared topics with a weight, rarest first
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
    /** Orders by score, then publication time, then key, all descending. */
    static final Comparator<Similarity> ORDER = Comparator.comparing(Similarity::score)
            .thenComparing(similarity -> similarity.to.publishedAt())
            .thenComparing(similarity -> similarity.to.key())
            .reversed();

    private static final double UNIT = 10_000; // weights are rounded to four decimals, so that they add up to the score

    static Similarity between(ArticleFeatures story, ArticleFeatures other, Set<RelationKind> by) {
        double damping = Weights.damping(story.publishedAt(), other.publishedAt());
        Map<RelationKind, Double> weights = Weights.of(by);
        weights.replaceAll(
                (kind, weight) -> Math.round(UNIT * damping * weight * similarity(kind, story, other)) / UNIT);
        weights.values().removeIf(weight -> weight == 0);
        return new Similarity(
                story,
                other,
                Math.round(UNIT * sum(weights)) / UNIT,
                new EnumMap<>(weights),
                rarestFirst(story.actors(), other.actors()),
                rarestFirst(story.topics(), other.topics()),
                story.rounds().stream()
                        .filter(other.rounds()::contains)
                        .sorted()
                        .toList());
    }

    /** The score, from 0 to 1. */
    private static double similarity(RelationKind kind, ArticleFeatures story, ArticleFeatures other) {
        return switch (kind) {
            case SAME_ROUND -> story.rounds().stream().anyMatch(other.rounds()::contains) ? 1 : 0;
            case SHARED_ACTORS -> shared(story.actors(), other.actors());
            case SHARED_TOPICS -> shared(story.topics(), other.topics());
            case SIMILAR_TEXT -> story.similarTexts().getOrDefault(other.key(), 0.0);
        };
    }

    /** The rarity of shared values as a fraction of the rarity of all values of both. */
    private static double shared(Map<Long, Double> one, Map<Long, Double> other) {
        Map<Long, Double> all = new HashMap<>(one);
        all.putAll(other);
        Map<Long, Double> shared = new HashMap<>(one);
        shared.keySet().retainAll(other.keySet());
        return sum(all) == 0 ? 0 : sum(shared) / sum(all);
    }

    private static double sum(Map<?, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Long> rarestFirst(Map<Long, Double> one, Map<Long, Double> other) {
        return one.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && other.containsKey(entry.getKey()))
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The features of an article that the score uses.
     *
     * @param actors the rarity of each actor, by key
     * @param topics the rarity of each topic, by key
     * @param rounds the keys of the rounds that the article covers
     * @param similarTexts the similarity of its text to that of others, by their key: from 0 to 1 for equal texts
     */
    record ArticleFeatures(
            Long key,
            Instant publishedAt,
            Map<Long, Double> actors,
            Map<Long, Double> topics,
            Set<Long> rounds,
            Map<Long, Double> similarTexts) {}

    /** The weights of the score: how much each kind of relation counts. */
    static final class Weights {
        /** Days after which the factor for distance in time has halved; news of a negotiation comes in waves of about a month. */
        private static final double HALF_LIFE_DAYS = 28;

        /** The minimum of the factor for distance in time, so that a round still finds the previous one. */
        private static final double FLOOR = 0.5;

        private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

        private Weights() {}

        /** The weights of these kinds, scaled to add up to 1. */
        static Map<RelationKind, Double> of(Set<RelationKind> kinds) {
            Map<RelationKind, Double> weights = new EnumMap<>(RelationKind.class);
            kinds.forEach(kind -> weights.put(kind, of(kind)));
            double sum = sum(weights);
            weights.replaceAll((kind, weight) -> weight / sum);
            return weights;
        }

        /** The factor for distance in time: from 1 on the same day down to the minimum. */
        static double damping(Instant one, Instant other) {
            double days = Math.abs(Duration.between(one, other).toSeconds()) / SECONDS_A_DAY;
            return FLOOR + (1 - FLOOR) * Math.pow(0.5, days / HALF_LIFE_DAYS);
        }

        private static double of(RelationKind kind) {
            return switch (kind) {
                case SAME_ROUND -> 0.25; // a round is one event
                case SHARED_ACTORS -> 0.1; // they say more than words; rarity discounts those that are in every story
                case SHARED_TOPICS -> 0.1; // they distinguish stories about the same actors
                case SIMILAR_TEXT -> 0.55; // even stories of one event share only a third of their significant words
            };
        }
    }
}
