package news.hiwar.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import news.hiwar.article.Article;
import news.hiwar.article.ArticleState;
import news.hiwar.manuscript.RevisionAction;
import news.hiwar.staff.AuditAction;
import news.hiwar.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Decides who sees articles, and when. */
@GraphQLApi
@RunOnVirtualThread
public class PublishingApi {
    private final Desk desk;
    private final Deletion deletion;

    PublishingApi(Desk desk, Deletion deletion) {
        this.desk = desk;
        this.deletion = deletion;
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Shows an article to readers, now.")
    public ArticlePayload publishArticle(@Description("Which.") PublishedArticle input) {
        return desk.payload("publishArticle", input, () -> {
            Article article = desk.find(input);
            return desk.move(
                    article, AuditAction.PUBLISHED, RevisionAction.PUBLISHED, a -> Publication.publish(a, desk.now()));
        });
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Has an article published by itself at a time, or not any more.")
    public ArticlePayload scheduleArticle(@Description("Which, and when.") ScheduledArticle input) {
        return desk.payload("scheduleArticle", input, () -> {
            Article article = desk.find(input);
            Instant at = input.publishAt();
            return desk.move(
                    article,
                    AuditAction.SCHEDULED,
                    RevisionAction.SCHEDULED,
                    a -> Publication.schedule(a, at, desk.now()));
        });
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Holds an article back: until then nothing publishes it.")
    public ArticlePayload embargoArticle(@Description("Which, and until when.") EmbargoedArticle input) {
        return desk.payload("embargoArticle", input, () -> {
            Article article = desk.find(input);
            return desk.move(
                    article,
                    AuditAction.EMBARGOED,
                    RevisionAction.SCHEDULED,
                    a -> Publication.embargo(a, input.until()));
        });
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Takes an article from readers; nothing else gets its id and slug, and it can be published again.")
    public ArticlePayload withdrawArticle(@Description("Which.") WithdrawnArticle input) {
        return desk.payload("withdrawArticle", input, () -> {
            Article article = desk.find(input);
            if (article.state != ArticleState.PUBLISHED) {
                throw NotDone.because("id", "NOT_PUBLISHED", "Readers do not see it.");
            }
            return desk.move(
                    article, AuditAction.WITHDRAWN, RevisionAction.WITHDRAWN, a -> a.become(ArticleState.WITHDRAWN));
        });
    }

    @Mutation
    @RolesAllowed(Role.CHIEF_NAME)
    @Description(
            "Deletes an article with all its revisions, for good; nothing else gets its id and slug. For chief editors.")
    public ArticlePayload deleteArticle(@Description("Which.") DeletedArticle input) {
        return desk.payload("deleteArticle", input, () -> deletion.delete(desk.find(input)));
    }
}
