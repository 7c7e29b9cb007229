package news.hiwar.discovery.related;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.discovery.related.RelatedStory.RelationKind;

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

    /**
     * What the score looks at in an article.
     *
     * @param actors the rarity of each actor, by key
     * @param topics the rarity of each topic, by key
     * @param rounds the keys of the rounds that it covers
     * @param alike how much its text is like that of others, by their key: from 0, nothing, to 1, the same
     */
    record ArticleFeatures(
            Long key,
            Instant publishedAt,
            Map<Long, Double> actors,
            Map<Long, Double> topics,
            Set<Long> rounds,
            Map<Long, Double> alike) {}

    /** How much each kind of relation counts: all numbers of the score are here. */
    static final class Weights {
        /** A round is one event: two stories about it are nearly always one story. */
        private static final double SAME_ROUND = 0.25;

        /** Who acts tells more than any word, but the great powers act everywhere; rarity takes care of that. */
        private static final double SHARED_ACTORS = 0.1;

        /** Topics tell stories about one pair of actors apart. */
        private static final double SHARED_TOPICS = 0.1;

        /** Telling words of the whole text find the stories of one event; even alike stories share but a third of them. */
        private static final double SIMILAR_TEXT = 0.55;

        /** News of a negotiation comes in waves of about a month. */
        private static final double HALF_LIFE_DAYS = 28;

        /** The oldest background story still counts half, so that a round finds the one before it. */
        private static final double FLOOR = 0.5;

        private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

        private Weights() {}

        /** The weights of these kinds, made to add up to 1. */
        static Map<RelationKind, Double> of(Set<RelationKind> kinds) {
            Map<RelationKind, Double> weights = new EnumMap<>(RelationKind.class);
            kinds.forEach(kind -> weights.put(kind, of(kind)));
            double sum =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum();
            weights.replaceAll((kind, weight) -> weight / sum);
            return weights;
        }

        /** What distance in time leaves of a score: from 1 on the same day down to the floor. */
        static double damping(Instant one, Instant other) {
            double days = Math.abs(Duration.between(one, other).toSeconds()) / SECONDS_A_DAY;
            return FLOOR + (1 - FLOOR) * Math.pow(0.5, days / HALF_LIFE_DAYS);
        }

        private static double of(RelationKind kind) {
            return switch (kind) {
                case SAME_ROUND -> SAME_ROUND;
                case SHARED_ACTORS -> SHARED_ACTORS;
                case SHARED_TOPICS -> SHARED_TOPICS;
                case SIMILAR_TEXT -> SIMILAR_TEXT;
            };
        }
    }
}
