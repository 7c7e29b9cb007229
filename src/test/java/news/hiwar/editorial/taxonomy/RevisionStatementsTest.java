package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import news.hiwar.OperationStatements;
import org.junit.jupiter.api.Test;

/** Revisions are loaded for all records of a list at once. */
@QuarkusTest
class RevisionStatementsTest extends WithKeepers {
    @Inject
    MeterRegistry figures;

    private long statements(String document) {
        return OperationStatements.of(figures, () -> keeper.reads(document));
    }

    @Test
    void ofArticlesDoNotGrowWithTheArticlesAndTheirRevisions() {
        String document = "{ deskArticles(first: 50) { nodes { slug revisions { version action"
                + " paragraphChanges { before after } } } } }";
        Map<String, Object> first = amal.drafts("first", TEXT);
        amal.does("changeArticle", first, content("paragraphs", List.of(Map.of("text", "نص آخر."))));
        long few = statements(document);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> more = amal.drafts("more-" + i, TEXT);
            more = amal.does("changeArticle", more, content("paragraphs", List.of(Map.of("text", "نص ثان."))));
            amal.does("changeArticle", more, content("paragraphs", List.of(Map.of("text", "نص ثالث."))));
        }

        assertThat(statements(document)).isEqualTo(few);
        assertThat(keeper.reads(document).<List<?>>getList("deskArticles.nodes.revisions"))
                .allMatch(revisions -> !revisions.isEmpty());
        assertThat(keeper.reads(
                                "{ article(slug: \"more-0\", preview: true) { revisions { paragraphChanges { before after } } } }")
                        .getList("article.revisions.paragraphChanges[0].after"))
                .isEqualTo(List.of("نص ثالث."));
    }

    @Test
    void ofRecordsDoNotGrowWithTheRecords() {
        String document = "{ actors(first: 100) { nodes { slug revisions { version action } } } }";
        keeper.actor("first-kept", "الأول الزعبلي");
        long few = statements(document);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> actor = keeper.actor("kept-" + i, "الزعبلي رقم " + i);
            keeper.makes("changeActor", actor, content("kind", "ORGANISATION"));
        }

        assertThat(statements(document)).isEqualTo(few);
        assertThat(keeper.reads("{ actor(slug: \"kept-3\") { revisions { version action } } }")
                        .getList("actor.revisions.action"))
                .isEqualTo(List.of("CHANGED", "CREATED"));
    }
}
