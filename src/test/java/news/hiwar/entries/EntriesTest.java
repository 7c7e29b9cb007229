package news.hiwar.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.hiwar.Api;
import news.hiwar.seed.Archive;
import news.hiwar.staff.Accounts;
import news.hiwar.staff.Role;
import news.hiwar.staff.Somebody;
import news.hiwar.topic.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntriesTest {
    @Inject
    Accounts accounts;

    @Inject
    Archive archive;

    private Keeper amal;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        amal = Keeper.named("amal");
    }

    @AfterEach
    void reset() {
        accounts.clear();
        archive.reset();
    }

    private static Map<String, Object> content(Object... members) {
        Map<String, Object> content = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) content.put(members[i].toString(), members[i + 1]);
        return Map.of("content", content);
    }

    @Test
    void anActorIsMadeAndFoundByAllItsNames() {
        Map<String, Object> actor = amal.makes(
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

    private static List<String> suggested(String prefix) {
        return Somebody.READER
                .reads(
                        "{ suggest(prefix: \"%s\") { node { ... on Actor { slug } ... on Topic { slug } ... on Outlet { slug } } } }"
                                .formatted(prefix))
                .jsonPath()
                .getList("data.suggest.node.slug");
    }

    @Test
    void whatIsNotGivenStaysAndClearingIsExplicit() {
        Map<String, Object> actor = amal.makes(
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

        actor = amal.makes("changeActor", actor, content("name", Map.of("ar", "زعبل الأول")));
        assertThat(actor)
                .containsEntry("version", 2)
                .containsEntry("nameAr", "زعبل الأول")
                .containsEntry("nameEn", "Zaabal")
                .containsEntry("description", "وصف")
                .containsEntry("aliases", List.of("زعبل", "Zaabal", "زعبل الأول"));

        actor = amal.makes("changeActor", actor, content("clear", List.of("NAME_EN", "DESCRIPTION_AR", "AFFILIATION")));
        assertThat(actor)
                .containsEntry("nameEn", "زعبل الأول")
                .containsEntry("description", null)
                .containsEntry("affiliation", null);

        assertThat(amal.code("changeActor", actor, content("clear", List.of("NAME_AR"))))
                .isEqualTo("REQUIRED");
        assertThat(amal.makes("changeActor", actor, content("kind", "PERSON"))).containsEntry("version", 3);
    }

    @Test
    void anotherVersionIsAConflictThatNamesWhatDiffersAndWritesNothing() {
        Map<String, Object> actor = amal.actor("contested", "متنازع عليه");
        amal.makes("changeActor", actor, content("kind", "STATE"));

        JsonPath late = amal.does("changeActor", Keeper.of(actor, content("name", Map.of("ar", "آخر تماما"))));

        assertThat(late.getString("userErrors[0].code")).isEqualTo("VERSION_CONFLICT");
        assertThat(late.getInt("conflict.currentVersion")).isEqualTo(2);
        assertThat(late.getList("conflict.fields")).isEqualTo(List.of("kind"));
        assertThat(late.getMap("entry")).isNull();
        assertThat(suggested("آخر تماما")).isEmpty();
    }

    @Test
    void aRetryIsAnsweredAsTheFirstTimeAndDoesNothingTwice() {
        Map<String, Object> actor = amal.actor("retried", "يعاد طلبه");
        Map<String, Object> input = Keeper.of(actor, Map.of("alias", "المعاد", "clientMutationId", "abc"));

        Map<String, Object> first = amal.makes("addAlias", input);
        Map<String, Object> second = amal.makes("addAlias", input);

        assertThat(second).isEqualTo(first).containsEntry("version", 2);
        input.put("alias", "غيره");
        assertThat(amal.code("addAlias", input)).isEqualTo("REUSED");
    }

    @Test
    void anAliasIsFoundUntilItIsTakenAway() {
        Map<String, Object> outlet = amal.makes("createOutlet", content("name", Map.of("ar", "صحيفة زعبل")));
        assertThat(suggested("الجريدة الزعبلية")).isEmpty();

        outlet = amal.makes("addAlias", outlet, Map.of("alias", "الجريدة الزعبلية"));
        Object slug = outlet.get("slug");
        Keeper.awaits(() -> suggested("الجريدة الزعبلية").equals(List.of(slug)));

        assertThat(amal.code("removeAlias", outlet, Map.of("alias", "صحيفة زعبل")))
                .isEqualTo("IS_NAME");
        assertThat(amal.code("removeAlias", outlet, Map.of("alias", "لا أحد"))).isEqualTo("NOT_FOUND");
        amal.makes("removeAlias", outlet, Map.of("alias", "الجريدة الزعبلية"));
        Keeper.awaits(() -> suggested("الجريدة الزعبلية").isEmpty());
    }

    @Test
    void anArticleIsFoundByAnAliasOfWhoIsInIt() {
        Map<String, Object> kadhimi = amal.finds("actor", "mustafa-al-kadhimi");
        assertThat(found("الزعبلي")).isEmpty();

        Map<String, Object> renamed = amal.makes("addAlias", kadhimi, Map.of("alias", "الزعبلي"));

        Keeper.awaits(() -> !found("الزعبلي").isEmpty());
        amal.makes("removeAlias", renamed, Map.of("alias", "الزعبلي"));
    }

    private static List<String> found(String query) {
        return Somebody.READER
                .reads("{ search(query: \"%s\") { nodes { slug } } }".formatted(query))
                .jsonPath()
                .getList("data.search.nodes.slug");
    }

    @Test
    void ofTwoChangesAtOnceOneIsDone() throws Exception {
        Map<String, Object> actor = amal.actor("contested", "متنازع عليه");
        Keeper other = Keeper.named("amal");

        CompletableFuture<String> one =
                CompletableFuture.supplyAsync(() -> amal.code("addAlias", actor, Map.of("alias", "الأول هنا")));
        CompletableFuture<String> two =
                CompletableFuture.supplyAsync(() -> other.code("addAlias", actor, Map.of("alias", "الثاني هنا")));

        assertThat(Arrays.asList(one.get(), two.get())).containsExactlyInAnyOrder(null, "VERSION_CONFLICT");
        assertThat(amal.finds("actor", "contested")).containsEntry("version", 2);
    }

    @Test
    void aMutationIsDoneWhollyOrNotAtAll() {
        Map<String, Object> actor = amal.actor("whole", "كامل");

        String code = amal.code(
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
    void aNameOfAnotherIsRefused() {
        Map<String, Object> actor = amal.actor("namesake", "سمي");

        assertThat(amal.code("addAlias", actor, Map.of("alias", "مصطفى الكاظمى")))
                .isEqualTo("TAKEN");
        assertThat(amal.code("changeActor", actor, content("name", Map.of("ar", "مصطفى الكاظمي"))))
                .isEqualTo("TAKEN");
        assertThat(amal.code("addAlias", actor, Map.of("alias", " ، "))).isEqualTo("NO_WORD");
        assertThat(amal.code("addAlias", actor, Map.of("alias", "  "))).isEqualTo("OUT_OF_RANGE");
        assertThat(amal.code("addAlias", actor, Map.of("alias", "س".repeat(301))))
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void slugsAreHadOnce() {
        amal.actor("once", "مرة واحدة");

        Map<String, Object> again = Map.of("kind", "PERSON", "name", Map.of("ar", "مرة أخرى"));
        assertThat(amal.code("createActor", Map.of("slug", "once", "content", again)))
                .isEqualTo("TAKEN");
        assertThat(amal.code("createActor", Map.of("slug", "Not a slug", "content", again)))
                .isEqualTo("INVALID_SLUG");
        assertThat(amal.code("createActor", Map.of("content", Map.of("name", Map.of("ar", "بلا نوع")))))
                .isEqualTo("REQUIRED");
        assertThat(amal.code("createActor", Map.of("content", Map.of("kind", "PERSON"))))
                .isEqualTo("REQUIRED");
    }

    @Test
    void topicsAreTwoLevelsDeep() {
        Map<String, Object> above = amal.topic("above", "موضوع عام");
        Map<String, Object> below = amal.topic("below", "موضوع خاص");

        below = amal.makes("changeTopic", below, content("broader", "above"));
        assertThat(below).containsEntry("broader", Map.of("slug", "above"));

        assertThat(amal.code("changeTopic", above, content("broader", "below"))).isEqualTo("TOO_DEEP");
        assertThat(amal.code("changeTopic", above, content("broader", "above"))).isEqualTo("CYCLE");
        assertThat(amal.code("createTopic", content("name", Map.of("ar", "أخص"), "broader", "below")))
                .isEqualTo("TOO_DEEP");
        assertThat(amal.makes("changeTopic", below, content("clear", List.of("BROADER"))))
                .containsEntry("broader", null);
    }

    @Test
    void articlesFollowATopicThatBecomesPartOfAnother() {
        amal.topic("umbrella", "مظلة عامة");
        Map<String, Object> part = amal.topic("part", "جزء منها");
        archive.publish("tagged", Instant.parse("2021-07-01T00:00:00Z"), topic("part"));
        assertThat(articles("umbrella")).isEmpty();

        part = amal.makes("changeTopic", part, content("broader", "umbrella"));
        assertThat(articles("umbrella")).isEqualTo(List.of("tagged"));

        amal.makes("changeTopic", part, content("clear", List.of("BROADER")));
        assertThat(articles("umbrella")).isEmpty();
    }

    private static Topic topic(String slug) {
        return Topic.<Topic>find("slug", slug).firstResult();
    }

    private static List<String> articles(String topic) {
        return Somebody.READER
                .reads("{ topic(slug: \"%s\") { articles { nodes { slug } } } }".formatted(topic))
                .jsonPath()
                .getList("data.topic.articles.nodes.slug");
    }

    @Test
    void dialoguesAndRoundsAreKept() {
        Map<String, Object> dialogue = amal.makes(
                "createDialogue",
                Map.of(
                        "slug",
                        "new-dialogue",
                        "content",
                        Map.of("name", Map.of("ar", "حوار جديد"), "parties", List.of("iraq", "united-states"))));
        assertThat(dialogue).containsEntry("parties", List.of(Map.of("slug", "iraq"), Map.of("slug", "united-states")));

        Map<String, Object> round = amal.makes(
                "createRound",
                Map.of(
                        "dialogue",
                        "new-dialogue",
                        "number",
                        1,
                        "content",
                        Map.of(
                                "name",
                                Map.of("ar", "الجولة الأولى"),
                                "venue",
                                Map.of("ar", "بغداد"),
                                "date",
                                Map.of("from", "2021-07-01", "to", "2021-07-31"),
                                "agenda",
                                List.of("troop-withdrawal"),
                                "outcomes",
                                List.of(Map.of("ar", "بيان مشترك")))));
        assertThat(round)
                .containsEntry("slug", "new-dialogue/1")
                .containsEntry("status", "ANNOUNCED")
                .containsEntry("outcomes", List.of("بيان مشترك"))
                .containsEntry("agenda", List.of(Map.of("slug", "troop-withdrawal")))
                .containsEntry("date", Map.of("from", "2021-07-01", "to", "2021-07-31", "precision", "MONTH"));

        Map<String, Object> participant =
                Map.of("actor", "mustafa-al-kadhimi", "party", "iraq", "role", Map.of("ar", "رئيس الوفد"));
        round = amal.makes("changeRound", round, content("participants", List.of(participant), "status", "HELD"));
        assertThat(round).containsEntry("status", "HELD").containsEntry("venue", "بغداد");
        assertThat(round.get("participants").toString()).contains("mustafa-al-kadhimi", "رئيس الوفد");

        int version = (int) round.get("version");
        round = amal.makes("changeRound", round, content("participants", List.of()));
        assertThat(round).containsEntry("version", version + 1).containsEntry("participants", List.of());
        assertThat(amal.code(
                        "createRound",
                        Map.of(
                                "dialogue",
                                "new-dialogue",
                                "number",
                                1,
                                "content",
                                Map.of("name", Map.of("ar", "مكررة")))))
                .isEqualTo("TAKEN");
        assertThat(amal.code("changeDialogue", dialogue, content("parties", List.of("nobody"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void everyChangeLeavesARevision() {
        Map<String, Object> actor = amal.actor("revised", "منقح");
        actor = amal.makes("changeActor", actor, content("kind", "STATE"));
        amal.makes("addAlias", actor, Map.of("alias", "المنقح"));

        JsonPath revisions =
                amal.reads("{ actor(slug: \"revised\") { revisions { version action author fields content } } }");

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
        Map<String, Object> actor = amal.actor("guarded", "محروس");

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
