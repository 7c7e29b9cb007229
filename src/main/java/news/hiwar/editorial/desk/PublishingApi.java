package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.mutation.ChangeInput;
import news.hiwar.platform.staff.AuditAction;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Decides who sees articles, and when. */
@GraphQLApi
@Blocking
public class PublishingApi {
    private final ArticleEditing desk;
    private final ArticleDeletion deletion;

    PublishingApi(ArticleEditing desk, ArticleDeletion deletion) {
        this.desk = desk;
        this.deletion = deletion;
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Shows an article to readers, now.")
    public ArticlePayload publishArticle(@Description("Which.") PublishArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.publish(article, desk.now());
        return moved("publishArticle", input, AuditAction.PUBLISHED, RevisionAction.PUBLISHED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Has an article published by itself at a time, or not any more.")
    public ArticlePayload scheduleArticle(@Description("Which, and when.") ScheduleArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.schedule(article, input.publishAt(), desk.now());
        return moved("scheduleArticle", input, AuditAction.SCHEDULED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Holds an article back: until then nothing publishes it.")
    public ArticlePayload embargoArticle(@Description("Which, and until when.") EmbargoArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.embargo(article, input.until());
        return moved("embargoArticle", input, AuditAction.EMBARGOED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Takes an article from readers; nothing else gets its id and slug, and it can be published again.")
    public ArticlePayload withdrawArticle(@Description("Which.") WithdrawArticleInput input) {
        Consumer<Article> move = PublicationRules::withdraw;
        return moved("withdrawArticle", input, AuditAction.WITHDRAWN, RevisionAction.WITHDRAWN, move);
    }

    private ArticlePayload moved(
            String mutation, ChangeInput input, AuditAction audited, RevisionAction action, Consumer<Article> move) {
        return desk.payload(mutation, input, () -> desk.move(desk.find(input), audited, action, move));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description(
            "Deletes an article with all its revisions, for good; nothing else gets its id and slug. For chief editors.")
    public ArticlePayload deleteArticle(@Description("Which.") DeleteArticleInput input) {
        return desk.payload("deleteArticle", input, () -> deletion.delete(desk.find(input)));
    }
}
