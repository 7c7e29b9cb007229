package news.hiwar.graph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RarityUpkeepTest extends AtTheDesk {
    @Inject
    RaritySchedule upkeep;

    @Inject
    EntityManager entities;

    @Test
    void whatTheDeskPublishesCounts() {
        double before = rarity();
        for (int i = 0; i < 3; i++) {
            amal.does("publishArticle", amal.drafts("counted-" + i, TEXT), Map.of());
        }
        assertThat(rarity()).isEqualTo(before);

        upkeep.countAnew();

        assertThat(rarity()).isNotEqualTo(before).isBetween(0.0, 1.0);
    }

    private double rarity() {
        return entities.createQuery("select rarity from Actor where slug = 'popular-mobilization-forces'", Double.class)
                .getSingleResult();
    }
}
