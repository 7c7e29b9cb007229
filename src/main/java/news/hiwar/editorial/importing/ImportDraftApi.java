package news.hiwar.editorial.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import news.hiwar.editorial.desk.ArticleEditing;
import news.hiwar.editorial.desk.ArticleEditing.ArticlePayload;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Content;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.ingestion.imports.DocumentRejected;
import news.hiwar.ingestion.imports.Draft;
import news.hiwar.ingestion.imports.ImportOutcome;
import news.hiwar.ingestion.imports.ImportResult;
import news.hiwar.ingestion.imports.Importer;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** Makes drafts of pages that editors send. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class ImportDraftApi {
    private static final String PASTED = "pasted text";

    private final Importer importer;
    private final ArticleEditing editing;

    ImportDraftApi(Importer importer, ArticleEditing editing) {
        this.importer = importer;
        this.editing = editing;
    }

    @Mutation
    @Description(
            "Creates a draft from a page saved from the web, with the links and the date that `importPreview` shows.")
    public ArticlePayload importDraft(@Description("The page.") ImportDraftInput input) {
        return editing.execute(() -> {
            try {
                Draft draft = importer.read(input.text());
                ImportResult result = importer.check(draft);
                if (result.outcome() != ImportOutcome.STORED) {
                    throw MutationRejected.because(
                            "text",
                            result.outcome().name(),
                            "The page was not imported: %s."
                                    .formatted(result.reason() == null ? "unchanged" : result.reason()));
                }
                Article article = new Article();
                article.slug = Objects.requireNonNull(result.slug());
                article.importHash = draft.hash();
                return editing.create(article, content(draft), RevisionAction.IMPORTED);
            } catch (DocumentRejected e) {
                throw MutationRejected.because("text", "NO_ARTICLE", e.reason());
            }
        });
    }

    private static ArticleContent content(Draft draft) {
        String url = draft.url();
        Content content = new Content(
                draft.title(),
                draft.standfirst() == null ? "" : draft.standfirst(),
                draft.language(),
                draft.authors(),
                draft.dateline(),
                draft.outlet(),
                draft.publishedAt(),
                draft.publication().date(),
                false,
                url == null ? PASTED : url,
                url);
        List<EntityLink> links = draft.links().links();
        Links linked = EntityRef.allOf(links, Links.NONE);
        List<Passage> mentions = links.stream()
                .filter(link -> link.place().part() == Part.BODY)
                .flatMap(link -> Passage.of(link).stream())
                .toList();
        return new ArticleContent(content, draft.paragraphs(), mentions, linked);
    }

    @Input("ImportDraftInput")
    @Description("A page saved from the web, to create a draft from.")
    public record ImportDraftInput(
            @Description("The text copied from the page, or its HTML.")
            String text) implements MutationInput {}
}
