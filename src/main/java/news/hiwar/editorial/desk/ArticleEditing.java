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
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.editorial.revisions.Revisions;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.platform.mutation.ChangeInput;
import news.hiwar.platform.mutation.Idempotency;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.staff.AuditAction;
import news.hiwar.platform.staff.AuditTrail;

/** The one way in which articles are changed by hand: checked against others' changes, kept as a revision, and told. */
@ApplicationScoped
public class ArticleEditing {
    private static final List<String> STANDING = List.of("state", "scheduledFor", "embargoUntil");

    private final EntityManager entities;
    private final ArticleContents manuscripts;
    private final Revisions revisions;
    private final Coverage coverage;
    private final Idempotency retries;
    private final AuditTrail audit;
    private final Event<ArticlesChanged> changes;
    private final SecurityIdentity identity;
    private final Clock clock;

    ArticleEditing(
            EntityManager entities,
            ArticleContents manuscripts,
            Revisions revisions,
            Coverage coverage,
            Idempotency retries,
            AuditTrail audit,
            Event<ArticlesChanged> changes,
            SecurityIdentity identity,
            Clock clock) {
        this.entities = entities;
        this.manuscripts = manuscripts;
        this.revisions = revisions;
        this.coverage = coverage;
        this.retries = retries;
        this.audit = audit;
        this.changes = changes;
        this.identity = identity;
        this.clock = clock;
    }

    /** What a mutation answers whose work is done in one transaction, and once. */
    public ArticlePayload payload(String mutation, MutationInput input, Supplier<Article> work) {
        try {
            Article article = retries.once(mutation, input, Article.class, work);
            return new ArticlePayload(article, null, List.of());
        } catch (MutationRejected notDone) {
            return new ArticlePayload(null, notDone.conflict, List.of(notDone.error));
        }
    }

    /** A new article, which readers do not see. */
    public Article create(Article article, ArticleContent manuscript, RevisionAction action) {
        article.become(ArticleState.DRAFT);
        article.updatedAt = now();
        manuscripts.write(article, manuscript);
        tell(article, manuscripts.read(article), action, List.of(), null);
        return article;
    }

    /** @throws MutationRejected where there is no such article, or it was changed since */
    Article find(ChangeInput input) {
        Article article = entities.createQuery("from Article where slug = ?1", Article.class)
                .setParameter(1, GlobalId.slug(Article.class, input.id()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // others' changes of it wait for this one
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> MutationRejected.because("id", "NOT_FOUND", "No article has that id."));
        if (article.version != input.expectedVersion()) {
            throw MutationRejected.conflict(article.version, revisions.changedSince(article, input.expectedVersion()));
        }
        return article;
    }

    /** Changes what stands in an article; nothing is written where nothing changes. */
    Article edit(Article article, RevisionAction action, @Nullable String note, UnaryOperator<ArticleContent> edit) {
        ArticleContent before = manuscripts.read(article);
        ArticleContent wanted = edit.apply(before);
        if (wanted.equals(before)) return article;
        revisions.begin(article, before);
        article.updatedAt = now();
        manuscripts.write(article, wanted);
        if (article.state == ArticleState.PUBLISHED || article.state == ArticleState.SCHEDULED) {
            PublicationRules.checkText(article);
        }
        ArticleContent after = manuscripts.read(article);
        tell(article, after, action, Revisions.differences(before, after), note);
        return article;
    }

    /** Changes who sees an article, or when. */
    Article move(Article article, AuditAction audited, RevisionAction action, Consumer<Article> move) {
        ArticleContent before = manuscripts.read(article);
        List<Object> standing = standing(article);
        revisions.begin(article, before);
        move.accept(article);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < STANDING.size(); i++) {
            if (!Objects.equals(standing.get(i), standing(article).get(i))) fields.add(STANDING.get(i));
        }
        if (fields.isEmpty()) return article;
        article.updatedAt = now();
        coverage.follow(article);
        ArticleContent after = manuscripts.read(article);
        fields.addAll(Revisions.differences(before, after));
        tell(article, after, action, fields, null);
        audit(audited, article, String.valueOf(article.scheduledFor != null ? article.scheduledFor : article.state));
        return article;
    }

    private static List<Object> standing(Article article) {
        List<Object> standing = new ArrayList<>();
        standing.add(article.state);
        standing.add(article.scheduledFor);
        standing.add(article.embargoUntil);
        return standing;
    }

    private void tell(
            Article article,
            ArticleContent manuscript,
            RevisionAction action,
            List<String> fields,
            @Nullable String note) {
        entities.flush(); // so that the version is the one after the change
        revisions.add(article, manuscript, action, who(), fields, note, article.updatedAt);
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
    }

    void audit(AuditAction action, Article article, @Nullable String detail) {
        String who = who();
        audit.add(who == null ? "schedule" : who, action, article.slug, detail);
    }

    /** Null where nobody does it by hand. */
    @Nullable
    private String who() {
        return identity.isAnonymous() ? null : identity.getPrincipal().getName();
    }

    /** As the databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
