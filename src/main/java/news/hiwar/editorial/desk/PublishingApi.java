package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.function.Consumer;
import news.hiwar.editorial.desk.ArticleEditing.ArticlePayload;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** Lets editors publish, schedule, embargo, withdraw and delete articles. */
@GraphQLApi
@RunOnVirtualThread
public class PublishingApi {
    private final ArticleEditing editing;

    PublishingApi(ArticleEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Publishes an article now.")
    public ArticlePayload publishArticle(@Description("The article to publish.") PublishArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.publish(article, editing.now());
        return move(input, AuditAction.PUBLISHED, RevisionAction.PUBLISHED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Schedules an article to be published at a time, or cancels that.")
    public ArticlePayload scheduleArticle(@Description("The article and the time.") ScheduleArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.schedule(article, input.publishAt(), editing.now());
        return move(input, AuditAction.SCHEDULED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Sets or lifts an embargo, until which the article cannot be published.")
    public ArticlePayload embargoArticle(
            @Description("The article and the end of the embargo.") EmbargoArticleInput input) {
        Consumer<Article> move = article -> PublicationRules.embargo(article, input.until());
        return move(input, AuditAction.EMBARGOED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description(
            "Withdraws an article from readers. No other article gets its id and slug, and it can be published again.")
    public ArticlePayload withdrawArticle(@Description("The article to withdraw.") WithdrawArticleInput input) {
        Consumer<Article> move = PublicationRules::withdraw;
        return move(input, AuditAction.WITHDRAWN, RevisionAction.WITHDRAWN, move);
    }

    private ArticlePayload move(ChangeInput input, AuditAction audited, RevisionAction action, Consumer<Article> move) {
        return editing.execute(() -> editing.move(editing.find(input), audited, action, move));
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description(
            "Deletes an article with all its revisions. It cannot be restored, and no other article gets its id and slug. Requires the role CHIEF.")
    public ArticlePayload deleteArticle(@Description("The article to delete.") DeleteArticleInput input) {
        return editing.execute(() -> editing.delete(editing.find(input)));
    }

    @Input("PublishArticleInput")
    @Description("An article to publish.")
    public record PublishArticleInput(
            @Id @Description("The article.") String id) implements ChangeInput {}

    @Input("ScheduleArticleInput")
    @Description("When to publish an article.")
    public record ScheduleArticleInput(
            @Id @Description("The article.") String id,

            @Nullable @Description("The time; null cancels the schedule.")
            Instant publishAt)
            implements ChangeInput {}

    @Input("EmbargoArticleInput")
    @Description("The embargo of an article.")
    public record EmbargoArticleInput(
            @Id @Description("The article.") String id,

            @Nullable @Description("The end of the embargo; null lifts it.")
            Instant until)
            implements ChangeInput {}

    @Input("WithdrawArticleInput")
    @Description("An article to withdraw from readers.")
    public record WithdrawArticleInput(
            @Id @Description("The article.") String id) implements ChangeInput {}

    @Input("DeleteArticleInput")
    @Description("An article to delete.")
    public record DeleteArticleInput(
            @Id @Description("The article.") String id) implements ChangeInput {}
}
