package news.hiwar.discovery.related;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How much each kind of relation counts: all numbers of the score are here. */
final class Weights {
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
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
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
