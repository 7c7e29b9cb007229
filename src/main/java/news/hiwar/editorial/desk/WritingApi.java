package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.editorial.desk.ArticleEditing.ArticlePayload;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.editorial.revisions.Revisions;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.Tombstone;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** Lets editors write, change, correct and restore articles. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class WritingApi {

    private final ArticleEditing editing;
    private final GazetteerCache names;
    private final Revisions revisions;

    WritingApi(ArticleEditing editing, GazetteerCache names, Revisions revisions) {
        this.editing = editing;
        this.names = names;
        this.revisions = revisions;
    }

    @Mutation
    @Description("Creates an article as a draft. Names in its text are linked as in an import.")
    public ArticlePayload createDraft(@Description("The draft.") CreateDraftInput input) {
        return editing.execute(() -> {
            ArticleContent empty = new ArticleContent(
                    ArticleContentChanges.created(input.content(), editing.now()), List.of(), List.of(), Links.NONE);
            Article article = new Article();
            article.slug = InputValidation.slug(input.slug(), empty.content().headline(), Tombstone::isTaken);
            return editing.create(article, written(empty, input.content()), RevisionAction.CREATED);
        });
    }

    private ArticleContent written(ArticleContent content, ArticleContentInput input) {
        List<Paragraph> text = ArticleContentChanges.paragraphs(input.paragraphs());
        if (text == null) return content;
        return Relinking.rewritten(content, text, names.gazetteer());
    }

    private ArticleContent changed(ArticleContent content, ArticleContentInput input) {
        return written(content.with(ArticleContentChanges.changed(content.content(), input, editing.now())), input);
    }

    @Mutation
    @Description("Changes an article that is not published. Use `correctArticle` for a published one.")
    public ArticlePayload changeArticle(@Description("The change.") ChangeArticleInput input) {
        return editing.execute(() -> {
            Article article = editing.find(input);
            if (article.state == ArticleState.PUBLISHED) {
                throw MutationRejected.because("id", "PUBLISHED", "The article is published; use `correctArticle`.");
            }
            return editing.edit(article, RevisionAction.CHANGED, null, content -> changed(content, input.content()));
        });
    }

    @Mutation
    @Description("Changes a published article, with a note for readers.")
    public ArticlePayload correctArticle(@Description("The correction.") CorrectArticleInput input) {
        return editing.execute(() -> {
            Article article = editing.find(input);
            if (article.state != ArticleState.PUBLISHED) {
                throw MutationRejected.because(
                        "id", "NOT_PUBLISHED", "The article is not published; use `changeArticle`.");
            }
            String note = ArticleContentChanges.note(input.note());
            editing.edit(article, RevisionAction.CORRECTED, note, content -> changed(content, input.content()));
            editing.audit(AuditAction.CORRECTED, article, note);
            return article;
        });
    }

    @Mutation
    @Description("Restores the text and links that an article had at an earlier version. Its state does not change.")
    public ArticlePayload restoreRevision(@Description("The revision to restore.") RestoreRevisionInput input) {
        return editing.execute(() -> {
            Article article = editing.find(input);
            ArticleContent old = revisions.find(article, input.version());
            if (old == null)
                throw MutationRejected.because("version", "NOT_FOUND", "The article has no revision of this version.");
            boolean published = article.state == ArticleState.PUBLISHED;
            String note = published || input.note() != null ? ArticleContentChanges.note(input.note()) : null;
            RevisionAction action = published ? RevisionAction.CORRECTED : RevisionAction.RESTORED;
            if (published) editing.audit(AuditAction.CORRECTED, article, note);
            return editing.edit(
                    article,
                    action,
                    note,
                    current -> published ? old.with(old.content().dated(current.content())) : old);
        });
    }

    @Input("CreateDraftInput")
    @Description("A draft to create.")
    public record CreateDraftInput(
            @Nullable
            @Description(
                    "The slug: lower-case Latin letters, digits and hyphens. By default it is made from the headline.")
            String slug,

            @Description("Its content; a headline is required.")
            ArticleContentInput content)
            implements MutationInput {}

    @Input("ChangeArticleInput")
    @Description("A change of an article that is not published.")
    public record ChangeArticleInput(
            @Id @Description("The article.") String id,

            @Description("What changes.") ArticleContentInput content) implements ChangeInput {}

    @Input("CorrectArticleInput")
    @Description("A correction of a published article.")
    public record CorrectArticleInput(
            @Id @Description("The article.") String id,

            @Description("The note for readers: 1 to 1000 characters.")
            String note,

            @Description("What changes.") ArticleContentInput content)
            implements ChangeInput {}

    @Input("RestoreRevisionInput")
    @Description("An earlier text, with its links, to restore.")
    public record RestoreRevisionInput(
            @Id @Description("The article.") String id,

            @Description("The `version` of the revision to restore.")
            int version,

            @Nullable @Description("The note for readers, required if the article is published: 1 to 1000 characters.")
            String note)
            implements ChangeInput {}
}
