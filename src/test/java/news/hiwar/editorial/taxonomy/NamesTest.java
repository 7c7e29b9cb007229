package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamesTest extends WithKeepers {
    @Test
    void anAliasIsFoundUntilItIsTakenAway() {
        Map<String, Object> outlet = keeper.makes("createOutlet", content("name", Map.of("ar", "صحيفة زعبل")));
        assertThat(suggested("الجريدة الزعبلية")).isEmpty();

        outlet = keeper.makes("addAlias", outlet, Map.of("alias", "الجريدة الزعبلية"));
        Object slug = outlet.get("slug");
        Keeper.awaits(() -> suggested("الجريدة الزعبلية").equals(List.of(slug)));

        assertThat(keeper.code("removeAlias", outlet, Map.of("alias", "صحيفة زعبل")))
                .isEqualTo("IS_NAME");
        assertThat(keeper.code("removeAlias", outlet, Map.of("alias", "لا أحد")))
                .isEqualTo("NOT_FOUND");
        keeper.makes("removeAlias", outlet, Map.of("alias", "الجريدة الزعبلية"));
        Keeper.awaits(() -> suggested("الجريدة الزعبلية").isEmpty());
    }

    @Test
    void anArticleIsFoundByAnAliasOfWhoIsInIt() {
        Map<String, Object> kadhimi = keeper.finds("actor", "mustafa-al-kadhimi");
        assertThat(found("الزعبلي")).isEmpty();

        Map<String, Object> renamed = keeper.makes("addAlias", kadhimi, Map.of("alias", "الزعبلي"));

        Keeper.awaits(() -> !found("الزعبلي").isEmpty());
        keeper.makes("removeAlias", renamed, Map.of("alias", "الزعبلي"));
    }

    @Test
    void aNameOfAnotherIsRefused() {
        Map<String, Object> actor = keeper.actor("namesake", "سمي");

        assertThat(keeper.code("addAlias", actor, Map.of("alias", "مصطفى الكاظمى")))
                .isEqualTo("TAKEN");
        assertThat(keeper.code("changeActor", actor, content("name", Map.of("ar", "مصطفى الكاظمي"))))
                .isEqualTo("TAKEN");
        assertThat(keeper.code("addAlias", actor, Map.of("alias", " ، "))).isEqualTo("NO_WORD");
        assertThat(keeper.code("addAlias", actor, Map.of("alias", "  "))).isEqualTo("OUT_OF_RANGE");
        assertThat(keeper.code("addAlias", actor, Map.of("alias", "س".repeat(301))))
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void slugsAreHadOnce() {
        keeper.actor("once", "مرة واحدة");

        Map<String, Object> again = Map.of("kind", "PERSON", "name", Map.of("ar", "مرة أخرى"));
        assertThat(keeper.code("createActor", Map.of("slug", "once", "content", again)))
                .isEqualTo("TAKEN");
        assertThat(keeper.code("createActor", Map.of("slug", "Not a slug", "content", again)))
                .isEqualTo("INVALID_SLUG");
        assertThat(keeper.code("createActor", Map.of("content", Map.of("name", Map.of("ar", "بلا نوع")))))
                .isEqualTo("REQUIRED");
        assertThat(keeper.code("createActor", Map.of("content", Map.of("kind", "PERSON"))))
                .isEqualTo("REQUIRED");
    }

    private static List<String> found(String query) {
        return Somebody.READER
                .reads("{ search(query: \"%s\") { nodes { slug } } }".formatted(query))
                .jsonPath()
                .getList("data.search.nodes.slug");
    }
}
