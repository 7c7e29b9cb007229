package news.hiwar.discovery.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import news.hiwar.discovery.related.RelatedStory.RelationKind;
import news.hiwar.discovery.related.Similarity.ArticleFeatures;
import news.hiwar.discovery.related.Similarity.Weights;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final Set<RelationKind> ALL = EnumSet.allOf(RelationKind.class);
    private static final Instant DAY = Instant.parse("2021-07-25T00:00:00Z");

    private final ArticleFeatures story = new ArticleFeatures(
            1L, DAY, Map.of(10L, 0.5, 11L, 1.0, 12L, 0.0), Map.of(20L, 1.0), Set.of(30L), Map.of(1L, 1.0, 3L, 0.4));

    @Test
    void isOneToItself() {
        Similarity likeness = Similarity.between(story, story, ALL);

        assertThat(likeness.score()).isEqualTo(1);
        assertThat(likeness.weights()).containsOnlyKeys(ALL);
        assertThat(likeness.actors()).containsExactly(11L, 10L); // the rarest first, the common one not at all
    }

    @Test
    void isNothingToAStrangerEvenOnTheSameDay() {
        ArticleFeatures stranger = new ArticleFeatures(2L, DAY, Map.of(12L, 0.0), Map.of(), Set.of(), Map.of());

        assertThat(Similarity.between(story, stranger, ALL).score()).isZero();
        assertThat(Similarity.between(story, stranger, ALL).weights()).isEmpty();
    }

    @Test
    void weightsAddUpWhateverIsChosen() {
        ArticleFeatures other = new ArticleFeatures(
                3L, DAY.plusSeconds(864000), Map.of(11L, 1.0, 13L, 0.7), Map.of(20L, 1.0), Set.of(), Map.of());
        for (RelationKind kind : ALL) {
            Similarity likeness = Similarity.between(story, other, EnumSet.of(kind, RelationKind.SHARED_TOPICS));
            double sum = likeness.weights().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(likeness.score()).isCloseTo(sum, within(1e-12)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void dampingHalvesTheRestEachHalfLifeDownToItsFloor() {
        assertThat(Weights.damping(DAY, DAY)).isEqualTo(1);
        assertThat(Weights.damping(DAY, DAY.plusSeconds(28 * 86400))).isCloseTo(0.75, within(1e-9));
        assertThat(Weights.damping(DAY, DAY.minusSeconds(28 * 86400))).isCloseTo(0.75, within(1e-9));
        assertThat(Weights.damping(DAY, DAY.plusSeconds(86400L * 36500))).isCloseTo(0.5, within(1e-9));
    }
}
