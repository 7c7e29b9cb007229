package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.staff.AuditAction;
import news.hiwar.platform.staff.Role;
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
        Consumer<Article> move = article -> Publication.publish(article, desk.now());
        return moved("publishArticle", input, AuditAction.PUBLISHED, RevisionAction.PUBLISHED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Has an article published by itself at a time, or not any more.")
    public ArticlePayload scheduleArticle(@Description("Which, and when.") ScheduledArticle input) {
        Consumer<Article> move = article -> Publication.schedule(article, input.publishAt(), desk.now());
        return moved("scheduleArticle", input, AuditAction.SCHEDULED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Holds an article back: until then nothing publishes it.")
    public ArticlePayload embargoArticle(@Description("Which, and until when.") EmbargoedArticle input) {
        Consumer<Article> move = article -> Publication.embargo(article, input.until());
        return moved("embargoArticle", input, AuditAction.EMBARGOED, RevisionAction.SCHEDULED, move);
    }

    @Mutation
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Takes an article from readers; nothing else gets its id and slug, and it can be published again.")
    public ArticlePayload withdrawArticle(@Description("Which.") WithdrawnArticle input) {
        Consumer<Article> move = Publication::withdraw;
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
    public ArticlePayload deleteArticle(@Description("Which.") DeletedArticle input) {
        return desk.payload("deleteArticle", input, () -> deletion.delete(desk.find(input)));
    }
}
