package news.hiwar.graph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
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

        upkeep.refreshIfStale();

        assertThat(rarity()).isNotEqualTo(before).isBetween(0.0, 1.0);
    }

    @Test
    void draftsDoNotCount() {
        archive.refreshRarity();
        List<Double> before = rarities();
        for (int i = 0; i < 3; i++) amal.drafts("uncounted-" + i, TEXT);

        archive.refreshRarity();

        assertThat(rarities()).isEqualTo(before);
    }

    private List<Double> rarities() {
        return entities.createQuery("select rarity from Actor order by slug", Double.class)
                .getResultList();
    }

    private double rarity() {
        return entities.createQuery("select rarity from Actor where slug = 'popular-mobilization-forces'", Double.class)
                .getSingleResult();
    }
}
