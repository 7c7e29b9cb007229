package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.hiwar.Api;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntriesTest extends WithKeepers {
    @Test
    void anActorIsMadeAndFoundByAllItsNames() {
        Map<String, Object> actor = keeper.makes(
                "createActor",
                Map.of(
                        "content",
                        Map.of(
                                "kind",
                                "ORGANISATION",
                                "name",
                                Map.of("ar", "  هيئة   الزعبل ", "en", "Zaabal Authority"),
                                "affiliation",
                                "iraq"),
                        "aliases",
                        List.of("الزعبلية")));

        assertThat(actor)
                .containsEntry("slug", "zaabal-authority")
                .containsEntry("version", 1)
                .containsEntry("nameAr", "هيئة الزعبل")
                .containsEntry("affiliation", Map.of("slug", "iraq"))
                .containsEntry("aliases", List.of("هيئة الزعبل", "Zaabal Authority", "الزعبلية"));
        Keeper.awaits(() -> suggested("الزعبل").contains("zaabal-authority"));
        assertThat(Api.data("{ actor(slug: \"zaabal-authority\") { kind } }").getString("actor.kind"))
                .isEqualTo("ORGANISATION");
    }

    @Test
    void whatIsNotGivenStaysAndClearingIsExplicit() {
        Map<String, Object> actor = keeper.makes(
                "createActor",
                content(
                        "kind",
                        "PERSON",
                        "name",
                        Map.of("ar", "زعبل", "en", "Zaabal"),
                        "description",
                        Map.of("ar", "وصف"),
                        "affiliation",
                        "iraq"));

        actor = keeper.makes("changeActor", actor, content("name", Map.of("ar", "زعبل الأول")));
        assertThat(actor)
                .containsEntry("version", 2)
                .containsEntry("nameAr", "زعبل الأول")
                .containsEntry("nameEn", "Zaabal")
                .containsEntry("description", "وصف")
                .containsEntry("aliases", List.of("زعبل", "Zaabal", "زعبل الأول"));

        actor = keeper.makes(
                "changeActor", actor, content("clear", List.of("NAME_EN", "DESCRIPTION_AR", "AFFILIATION")));
        assertThat(actor)
                .containsEntry("nameEn", "زعبل الأول")
                .containsEntry("description", null)
                .containsEntry("affiliation", null);

        assertThat(keeper.code("changeActor", actor, content("clear", List.of("NAME_AR"))))
                .isEqualTo("REQUIRED");
        assertThat(keeper.makes("changeActor", actor, content("kind", "PERSON")))
                .containsEntry("version", 3);
    }

    @Test
    void anotherVersionIsAConflictThatNamesWhatDiffersAndWritesNothing() {
        Map<String, Object> actor = keeper.actor("contested", "متنازع عليه");
        keeper.makes("changeActor", actor, content("kind", "STATE"));

        JsonPath late = keeper.does("changeActor", Keeper.of(actor, content("name", Map.of("ar", "آخر تماما"))));

        assertThat(late.getString("userErrors[0].code")).isEqualTo("VERSION_CONFLICT");
        assertThat(late.getInt("conflict.currentVersion")).isEqualTo(2);
        assertThat(late.getList("conflict.fields")).isEqualTo(List.of("kind"));
        assertThat(late.getMap("entry")).isNull();
        assertThat(suggested("آخر تماما")).isEmpty();
    }

    @Test
    void aRetryIsAnsweredAsTheFirstTimeAndDoesNothingTwice() {
        Map<String, Object> actor = keeper.actor("retried", "يعاد طلبه");
        Map<String, Object> input = Keeper.of(actor, Map.of("alias", "المعاد", "clientMutationId", "abc"));

        Map<String, Object> first = keeper.makes("addAlias", input);
        Map<String, Object> second = keeper.makes("addAlias", input);

        assertThat(second).isEqualTo(first).containsEntry("version", 2);
        input.put("alias", "غيره");
        assertThat(keeper.code("addAlias", input)).isEqualTo("REUSED");
    }

    @Test
    void ofTwoChangesAtOnceOneIsDone() throws Exception {
        Map<String, Object> actor = keeper.actor("contested", "متنازع عليه");
        Keeper other = Keeper.named("amal");

        CompletableFuture<String> one =
                CompletableFuture.supplyAsync(() -> keeper.code("addAlias", actor, Map.of("alias", "الأول هنا")));
        CompletableFuture<String> two =
                CompletableFuture.supplyAsync(() -> other.code("addAlias", actor, Map.of("alias", "الثاني هنا")));

        assertThat(Arrays.asList(one.get(), two.get())).containsExactlyInAnyOrder(null, "VERSION_CONFLICT");
        assertThat(keeper.finds("actor", "contested")).containsEntry("version", 2);
    }

    @Test
    void aMutationIsDoneWhollyOrNotAtAll() {
        Map<String, Object> actor = keeper.actor("whole", "كامل");

        String code = keeper.code(
                "changeActor",
                actor,
                content("kind", "STATE", "affiliation", "iraq", "name", Map.of("ar", "اسم جديد", "en", "NATO")));

        assertThat(code).isEqualTo("TAKEN");
        assertThat(Api.data("{ actor(slug: \"whole\") { kind version aliases affiliation { slug } } }")
                        .getMap("actor"))
                .containsEntry("kind", "PERSON")
                .containsEntry("version", 1)
                .containsEntry("aliases", List.of("كامل"))
                .containsEntry("affiliation", null);
    }

    @Test
    void everyChangeLeavesARevision() {
        Map<String, Object> actor = keeper.actor("revised", "منقح");
        actor = keeper.makes("changeActor", actor, content("kind", "STATE"));
        keeper.makes("addAlias", actor, Map.of("alias", "المنقح"));

        JsonPath revisions =
                keeper.reads("{ actor(slug: \"revised\") { revisions { version action author fields content } } }");

        assertThat(revisions.getList("actor.revisions.action")).isEqualTo(List.of("RENAMED", "CHANGED", "CREATED"));
        assertThat(revisions.getList("actor.revisions.fields"))
                .isEqualTo(List.of(List.of("aliases"), List.of("kind"), List.of()));
        assertThat(revisions.getList("actor.revisions.version")).isEqualTo(List.of(3, 2, 1));
        assertThat(revisions.getString("actor.revisions[0].author")).isEqualTo("amal");
        Somebody.READER
                .sends("{ actor(slug: \"revised\") { revisions { version } } }")
                .then()
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void readersChangeNothing() {
        Map<String, Object> actor = keeper.actor("guarded", "محروس");

        for (String mutation : List.of("addAlias", "removeAlias")) {
            String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
            Somebody.READER
                    .sends(
                            "mutation($input: %s!) { %s(input: $input) { userErrors { code } } }"
                                    .formatted(type, mutation),
                            Keeper.of(actor, Map.of("alias", "آخر")))
                    .then()
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
        Somebody.READER
                .sends(
                        "mutation($input: CreateActorInput!) { createActor(input: $input) { userErrors { code } } }",
                        content("kind", "PERSON", "name", Map.of("ar", "آخر")))
                .then()
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }
}
