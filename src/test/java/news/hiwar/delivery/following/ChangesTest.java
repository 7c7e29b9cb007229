package news.hiwar.delivery.following;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import news.hiwar.PlainJsonPath;
import news.hiwar.editorial.desk.AtTheDesk;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangesTest extends AtTheDesk {
    @Inject
    CompactionTrigger compacting;

    /** What a phone does: it takes in page after page, and remembers where it was. */
    private static final class Phone {
        final Map<String, Object> things = new LinkedHashMap<>();
        String cursor;

        void follow() {
            JsonPath page;
            do {
                String after = cursor == null ? "" : ", after: \"" + cursor + "\"";
                String query = "{ changes(first: 7" + after
                        + ") { nodes { kind id node { ... on Article { headline body version"
                        + " actors { slug } } ... on Actor { name } } } pageInfo { hasNextPage endCursor } } }";
                page = PlainJsonPath.of(Somebody.READER.sends(query).asString()).setRootPath("data.changes");
                for (Map<String, Object> change : page.<Map<String, Object>>getList("nodes")) {
                    if (change.get("node") == null) things.remove(change.get("id"));
                    else things.put(change.get("id").toString(), change.get("node"));
                }
                cursor = page.getString("pageInfo.endCursor");
            } while (page.getBoolean("pageInfo.hasNextPage"));
        }

        Map<String, Object> articles() {
            Map<String, Object> articles = new LinkedHashMap<>(things);
            articles.values().removeIf(thing -> !((Map<?, ?>) thing).containsKey("headline"));
            return articles;
        }
    }

    private static Map<String, Object> all() {
        Map<String, Object> articles = new LinkedHashMap<>();
        String query = "{ articles(first: 100) { nodes { id headline body version actors { slug } } } }";
        PlainJsonPath.of(Somebody.READER.sends(query).asString())
                .<Map<String, Object>>getList("data.articles.nodes")
                .forEach(article -> {
                    Map<String, Object> rest = new LinkedHashMap<>(article);
                    articles.put(rest.remove("id").toString(), rest);
                });
        return articles;
    }

    @Test
    void aPhoneThatFollowsFromNothingHasWhatAFullReadGives() {
        Phone phone = new Phone();

        phone.follow();

        assertThat(phone.articles()).isEqualTo(all()).hasSize(Archive.seededArticles());
    }

    @Test
    void aPhoneKeepsUpWithRandomEdits() {
        Phone phone = new Phone();
        phone.follow();
        Random random = new Random(42);

        for (int round = 0; round < 4; round++) {
            for (int edit = 0; edit < 3; edit++) edit(random, "edited-" + round + "-" + edit);
            phone.follow();
            assertThat(phone.articles()).isEqualTo(all());
        }
        Phone other = new Phone();
        other.follow();
        assertThat(other.articles()).isEqualTo(all());
    }

    private void edit(Random random, String slug) {
        Map<String, Object> article = amal.drafts(slug, TEXT);
        if (random.nextInt(4) == 0) return;
        article = amal.does("publishArticle", article, Map.of());
        if (random.nextBoolean()) {
            article = amal.does(
                    "correctArticle",
                    article,
                    Map.of("note", "تصحيح", "content", Map.of("headline", "عنوان " + random.nextInt(100))));
        }
        if (random.nextInt(3) == 0) {
            article = amal.does("withdrawArticle", article, Map.of());
            if (random.nextBoolean()) amal.does("publishArticle", article, Map.of());
        }
    }

    @Test
    void aPhoneMissesNothingOfTransactionsThatOverlap() throws Exception {
        Phone phone = new Phone();
        phone.follow();
        ExecutorService editors = Executors.newFixedThreadPool(4);
        List<Future<?>> edits = new java.util.ArrayList<>();

        for (int i = 0; i < 16; i++) {
            String slug = "overlap-" + i;
            Random random = new Random(i);
            edits.add(editors.submit(() -> edit(random, slug)));
        }
        while (!edits.stream().allMatch(Future::isDone)) phone.follow();
        for (Future<?> edit : edits) edit.get();
        editors.shutdown();
        assertThat(editors.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        phone.follow();

        assertThat(phone.articles()).isEqualTo(all());
    }

    @Test
    void theKindsAreWhatTheyAreForWhoeverAsks() {
        Phone before = new Phone();
        before.follow();
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("kinds", TEXT), Map.of());
        Phone between = new Phone();
        between.follow();
        article = amal.does("correctArticle", article, Map.of("note", "تصحيح", "content", Map.of("headline", "آخر")));
        assertThat(kinds(before.cursor)).containsEntry(article.get("id"), "CREATED");
        assertThat(kinds(between.cursor)).containsEntry(article.get("id"), "UPDATED");

        article = amal.does("withdrawArticle", article, Map.of());

        assertThat(kinds(before.cursor)).doesNotContainKey(article.get("id"));
        assertThat(kinds(between.cursor)).containsEntry(article.get("id"), "DELETED");
        between.follow();
        assertThat(between.things).doesNotContainKey(article.get("id").toString());

        amal.does("publishArticle", article, Map.of());

        assertThat(kinds(before.cursor)).containsEntry(article.get("id"), "CREATED");
        assertThat(kinds(between.cursor)).containsEntry(article.get("id"), "CREATED");
    }

    private static Map<Object, Object> kinds(String cursor) {
        Map<Object, Object> kinds = new LinkedHashMap<>();
        Somebody.READER
                .sends("{ changes(after: \"%s\") { nodes { kind id } } }".formatted(cursor))
                .jsonPath()
                .<Map<String, Object>>getList("data.changes.nodes")
                .forEach(change -> kinds.put(change.get("id"), change.get("kind")));
        return kinds;
    }

    @Test
    void aCursorFromBeforeWhatWasForgottenIsTooOld() {
        Map<String, Object> article = amal.does("publishArticle", amal.drafts("old", TEXT), Map.of());
        Phone phone = new Phone();
        phone.follow();
        amal.does("withdrawArticle", article, Map.of());

        compacting.forgetAllDeleted();

        Somebody.READER
                .sends("{ changes(after: \"%s\") { nodes { id } } }".formatted(phone.cursor))
                .then()
                .body("errors[0].extensions.code", equalTo("CURSOR_TOO_OLD"));
        Somebody.READER
                .sends("{ changes(after: \"abc\") { nodes { id } } }")
                .then()
                .body("errors[0].extensions.code", equalTo("INVALID_CURSOR"));
    }

    /** It told its number, which whoever made it up could compare with the last change. */
    @ParameterizedTest
    @ValueSource(strings = {"change:0:0", "change:1:1", "change:999999999:0", "change:x:y"})
    void aCursorOfAnOlderReleaseIsTooOldWhateverItSays(String plain) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));

        Somebody.READER
                .sends("{ changes(after: \"%s\") { nodes { id } } }".formatted(cursor))
                .then()
                .body("errors[0].extensions.code", equalTo("CURSOR_TOO_OLD"));
    }
}
