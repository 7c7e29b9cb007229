package news.hiwar.editorial.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk's tabs of the console, in the order in which an editor uses them, with the variables that they come with. */
@QuarkusTest
@TestSecurity(
        user = "basma",
        roles = {"editor", "chief"})
class DeskOperationsTest {
    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void takeAnArticleFromItsDraftToItsWithdrawal() {
        int version = 0;
        for (String operation : List.of(
                "CreateDraft",
                "ChangeArticle",
                "LinkArticle",
                "ScheduleArticle",
                "PublishArticle",
                "CorrectArticle",
                "WithdrawArticle",
                "RestoreRevision")) {
            JsonPath payload = Api.operation(operation);
            String field = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);

            assertThat(payload.getList(field + ".userErrors")).as(operation).isEmpty();
            assertThat(payload.getInt(field + ".article.version")).as(operation).isEqualTo(++version);
        }
        assertThat(Api.operation("MyDesk").getList("deskArticles.nodes.state")).isEqualTo(List.of("WITHDRAWN"));
    }

    @Test
    void mergeAnActorAndUndoIt() {
        assertThat(Api.operation("CreateActor").getList("createActor.userErrors"))
                .isEmpty();
        assertThat(Api.operation("AddAlias").getInt("addAlias.entry.version")).isEqualTo(2);
        JsonPath restored = Api.operation("RestoreEntry");
        assertThat(restored.getInt("restoreEntry.entry.version")).isEqualTo(3);
        assertThat(restored.getList("restoreEntry.entry.aliases")).doesNotContain("مدير المخابرات السابق");
        restore(2, 3);
        JsonPath preview = Api.operation("MergePreview");
        assertThat(preview.getList("mergePreview.problems")).isEmpty();
        String id = preview.getString("mergePreview.merged.id");

        Map<String, Object> merge = Map.of(
                "id",
                id,
                "expectedVersion",
                4,
                "into",
                preview.getString("mergePreview.survivor.id"),
                "intoExpectedVersion",
                preview.getInt("mergePreview.survivor.version"));
        JsonPath merged = Api.operation("MergeEntries", Map.of("input", merge));
        assertThat(merged.getString("mergeEntries.entry.slug")).isEqualTo("mustafa-al-kadhimi");
        assertThat(merged.getList("mergeEntries.entry.aliases")).contains("مدير المخابرات السابق");

        Map<String, Object> undo = Map.of("id", id, "expectedVersion", merged.getInt("mergeEntries.entry.version"));
        JsonPath undone = Api.operation("UndoMerge", Map.of("input", undo));
        assertThat(undone.getList("undoMerge.userErrors")).isEmpty();
        assertThat(undone.getString("undoMerge.entry.slug")).isEqualTo("kadhimi-mustafa");
    }

    private static void restore(int version, int now) {
        Map<String, Object> input =
                Map.of("id", "QWN0b3I6a2FkaGltaS1tdXN0YWZh", "expectedVersion", now, "version", version);
        assertThat(Api.operation("RestoreEntry", Map.of("input", input)).getList("restoreEntry.userErrors"))
                .isEmpty();
    }

    @Test
    void makeADraftOfAPage() {
        JsonPath payload = Api.operation("ImportDraft");

        assertThat(payload.getList("importDraft.userErrors")).isEmpty();
        assertThat(payload.getString("importDraft.article.state")).isEqualTo("DRAFT");
    }
}
