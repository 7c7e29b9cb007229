package news.hiwar.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Set;
import news.hiwar.editorial.revisions.Revision;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Tombstone;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.platform.staff.AuditEntry.AuditAction;

/** Deletes articles with all that belongs to them; their tombstones stay. */
@ApplicationScoped
class ArticleDeletion {
    private final EntityManager entities;
    private final Coverage coverage;
    private final ArticleEditing desk;
    private final Event<ArticlesChanged> changes;

    ArticleDeletion(EntityManager entities, Coverage coverage, ArticleEditing desk, Event<ArticlesChanged> changes) {
        this.entities = entities;
        this.coverage = coverage;
        this.desk = desk;
        this.changes = changes;
    }

    Article delete(Article article) {
        coverage.remove(article);
        Revision.delete("articleId", article.rowId);
        Tombstone.of(article, desk.now());
        entities.remove(article);
        entities.flush();
        desk.audit(AuditAction.DELETED, article, null);
        changes.fire(new ArticlesChanged(Set.of(article.rowId)));
        return article;
    }
}
