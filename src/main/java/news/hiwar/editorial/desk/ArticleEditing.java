package news.hiwar.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContents;
import news.hiwar.editorial.revisions.Revision;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.editorial.revisions.Revisions;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.article.Tombstone;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.platform.mutation.Idempotency;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationRequest;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.AuditTrail;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * The only way in which editors change articles: each change is checked against the version that the editor has read, kept
 * as a revision, and followed by events.
 */
@ApplicationScoped
public class ArticleEditing {
    private static final List<String> STATUS = List.of("state", "scheduledFor", "embargoUntil");

    private final EntityManager entities;
    private final ArticleContents contents;
    private final Revisions revisions;
    private final Coverage coverage;
    private final Idempotency idempotency;
    private final MutationRequest request;
    private final AuditTrail audit;
    private final Event<ArticlesChanged> changes;
    private final SecurityIdentity identity;
    private final Clock clock;

    ArticleEditing(
            EntityManager entities,
            ArticleContents contents,
            Revisions revisions,
            Coverage coverage,
            Idempotency idempotency,
            MutationRequest request,
            AuditTrail audit,
            Event<ArticlesChanged> changes,
            SecurityIdentity identity,
            Clock clock) {
        this.entities = entities;
        this.contents = contents;
        this.revisions = revisions;
        this.coverage = coverage;
        this.idempotency = idempotency;
        this.request = request;
        this.audit = audit;
        this.changes = changes;
        this.identity = identity;
        this.clock = clock;
    }

    /** The result of a mutation of an article, which is executed in one transaction, and once for an idempotency key. */
    public ArticlePayload execute(Supplier<Article> work) {
        MutationResult<Article> result = idempotency.execute(Article.class, work);
        return new ArticlePayload(result.record(), result.conflict(), result.errors());
    }

    /** Stores a new article, as a draft. */
    public Article create(Article article, ArticleContent content, RevisionAction action) {
        article.become(ArticleState.DRAFT);
        article.updatedAt = now();
        contents.write(article, content);
        record(article, contents.read(article), action, List.of(), null);
        return article;
    }

    /** @throws MutationRejected if there is no such article, or it was changed since the editor read it */
    Article find(ChangeInput input) {
        Article article = entities.createQuery("from Article where slug = ?1", Article.class)
                .setParameter(1, GlobalId.slug(Article.class, input.id()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // other changes of it wait for this one
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> MutationRejected.because("id", "NOT_FOUND", "No article has this id."));
        int expected = request.expectedVersion();
        if (article.version != expected) {
            throw MutationRejected.conflict(article.version, revisions.changedSince(article, expected));
        }
        return article;
    }

    /** Changes the content of an article; nothing is written if nothing changes. */
    Article edit(Article article, RevisionAction action, @Nullable String note, UnaryOperator<ArticleContent> edit) {
        ArticleContent before = contents.read(article);
        ArticleContent wanted = edit.apply(before);
        if (wanted.equals(before)) return article;
        revisions.begin(article, before);
        article.updatedAt = now();
        contents.write(article, wanted);
        if (article.state == ArticleState.PUBLISHED || article.state == ArticleState.SCHEDULED) {
            PublicationRules.checkText(article);
        }
        ArticleContent after = contents.read(article);
        record(article, after, action, Revisions.differences(before, after), note);
        return article;
    }

    /** Changes the state of an article, its schedule or its embargo. */
    Article move(Article article, AuditAction audited, RevisionAction action, Consumer<Article> move) {
        ArticleContent before = contents.read(article);
        List<Object> status = status(article);
        revisions.begin(article, before);
        move.accept(article);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < STATUS.size(); i++) {
            if (!Objects.equals(status.get(i), status(article).get(i))) fields.add(STATUS.get(i));
        }
        if (fields.isEmpty()) return article;
        article.updatedAt = now();
        coverage.follow(article);
        ArticleContent after = contents.read(article);
        fields.addAll(Revisions.differences(before, after));
        record(article, after, action, fields, null);
        audit(audited, article, String.valueOf(article.scheduledFor != null ? article.scheduledFor : article.state));
        return article;
    }

    /** Deletes an article with all that belongs to it; its tombstone stays. */
    Article delete(Article article) {
        coverage.remove(article);
        Revision.delete("articleId", article.rowId);
        Tombstone.of(article, now());
        entities.remove(article);
        entities.flush();
        audit(AuditAction.DELETED, article, null);
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
        return article;
    }

    private static List<Object> status(Article article) {
        List<Object> status = new ArrayList<>();
        status.add(article.state);
        status.add(article.scheduledFor);
        status.add(article.embargoUntil);
        return status;
    }

    private void record(
            Article article,
            ArticleContent content,
            RevisionAction action,
            List<String> fields,
            @Nullable String note) {
        entities.flush(); // so that the version is the one after the change
        revisions.add(article, content, action, who(), fields, note, article.updatedAt);
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
    }

    void audit(AuditAction action, Article article, @Nullable String detail) {
        String who = who();
        audit.add(who == null ? "schedule" : who, action, article.slug, detail);
    }

    /** The editor; null if the schedule publishes an article. */
    @Nullable
    private String who() {
        return identity.isAnonymous() ? null : identity.getPrincipal().getName();
    }

    /** Now, to the microseconds that the databases store. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Description("Result of a mutation of an article.")
    @Type("ArticlePayload")
    public record ArticlePayload(
            @Nullable @Description("The article after the mutation; null on error, and if it was deleted.")
            Article article,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {}
}
