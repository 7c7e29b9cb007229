package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Linked;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.editorial.revisions.Revisions;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.Tombstone;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.staff.AuditAction;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Writes articles. */
@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class WritingApi {

    private final ArticleEditing desk;
    private final GazetteerCache names;
    private final Revisions revisions;

    WritingApi(ArticleEditing desk, GazetteerCache names, Revisions revisions) {
        this.desk = desk;
        this.names = names;
        this.revisions = revisions;
    }

    @Mutation
    @Description("Begins an article, which readers do not see; its text is linked as an import would.")
    public ArticlePayload createDraft(@Description("What stands in it.") CreateDraftInput input) {
        return desk.payload("createDraft", input, () -> {
            ArticleContent empty = new ArticleContent(
                    ArticleContentChanges.created(input.content(), desk.now()), List.of(), List.of(), Linked.NOTHING);
            Article article = new Article();
            article.slug = InputValidation.slug(input.slug(), empty.content().headline(), Tombstone::isTaken);
            return desk.create(article, written(empty, input.content()), RevisionAction.CREATED);
        });
    }

    private ArticleContent written(ArticleContent manuscript, ArticleContentInput input) {
        List<Paragraph> text = ArticleContentChanges.paragraphs(input.paragraphs());
        if (text == null) return manuscript;
        return Relinking.rewritten(manuscript, text, names.gazetteer());
    }

    private ArticleContent changed(ArticleContent manuscript, ArticleContentInput input) {
        return written(manuscript.with(ArticleContentChanges.changed(manuscript.content(), input, desk.now())), input);
    }

    @Mutation
    @Description("Changes an article that readers do not see; one that they see is corrected.")
    public ArticlePayload changeArticle(@Description("Which, and what of it.") ChangeArticleInput input) {
        return desk.payload("changeArticle", input, () -> {
            Article article = desk.find(input);
            if (article.state == ArticleState.PUBLISHED) {
                throw MutationRejected.because(
                        "id", "PUBLISHED", "Readers have seen it: correct it, and tell them why.");
            }
            return desk.edit(article, RevisionAction.CHANGED, null, manuscript -> changed(manuscript, input.content()));
        });
    }

    @Mutation
    @Description("Changes a published article, and tells readers what and why.")
    public ArticlePayload correctArticle(@Description("Which, what of it, and why.") CorrectArticleInput input) {
        return desk.payload("correctArticle", input, () -> {
            Article article = desk.find(input);
            if (article.state != ArticleState.PUBLISHED) {
                throw MutationRejected.because("id", "NOT_PUBLISHED", "Readers do not see it: just change it.");
            }
            String note = ArticleContentChanges.note(input.note());
            desk.edit(article, RevisionAction.CORRECTED, note, manuscript -> changed(manuscript, input.content()));
            desk.audit(AuditAction.CORRECTED, article, note);
            return article;
        });
    }

    @Mutation
    @Description("Brings back what stood in an article at an earlier version; who sees it stays as it is.")
    public ArticlePayload restoreRevision(@Description("Which.") RestoreRevisionInput input) {
        return desk.payload("restoreRevision", input, () -> {
            Article article = desk.find(input);
            ArticleContent old = revisions.find(article, input.version());
            if (old == null)
                throw MutationRejected.because("version", "NOT_FOUND", "It has no revision of that version.");
            boolean published = article.state == ArticleState.PUBLISHED;
            String note = published || input.note() != null ? ArticleContentChanges.note(input.note()) : null;
            RevisionAction action = published ? RevisionAction.CORRECTED : RevisionAction.RESTORED;
            if (published) desk.audit(AuditAction.CORRECTED, article, note);
            return desk.edit(
                    article,
                    action,
                    note,
                    now -> published ? old.with(old.content().dated(now.content())) : old);
        });
    }
}
