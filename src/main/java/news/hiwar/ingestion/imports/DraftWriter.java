package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.ArticleAnnotations;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.text.reprint.Reprints;
import news.hiwar.text.reprint.Shingles;

/** Stores drafts, many by one transaction: all of them and all of each, or none. */
@ApplicationScoped
class DraftWriter {
    private final EntityManager entities;
    private final Coverage coverage;
    private final Reprints reprints;
    private final BulkLoadLock turn;
    private final Event<ArticlesChanged> changes;

    DraftWriter(
            EntityManager entities,
            Coverage coverage,
            Reprints reprints,
            BulkLoadLock turn,
            Event<ArticlesChanged> changes) {
        this.entities = entities;
        this.coverage = coverage;
        this.reprints = reprints;
        this.turn = turn;
        this.changes = changes;
    }

    /** What would come of a draft. */
    @Transactional
    Result judge(Draft draft) {
        return DuplicateCheck.look(entities, reprints, List.of(draft)).judge(draft);
    }

    /** In the order of the drafts. */
    @Transactional
    List<Result> store(List<Draft> drafts, References references, Instant now) {
        turn.take();
        references.followMerges(entities);
        DuplicateCheck shelf = DuplicateCheck.look(entities, reprints, drafts);
        Map<Long, Shingles> texts = new HashMap<>();
        Set<Long> changed = new HashSet<>();
        List<ArticleAnnotations> fresh = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Draft draft : drafts) {
            Result judged = shelf.judge(draft);
            Article article = article(judged, shelf);
            Result result = article == null && judged.isWritten()
                    ? Result.not(draft.origin(), ImportOutcome.KEPT, "an editor has just changed its article")
                    : judged;
            results.add(result);
            if (article == null) continue;
            article.slug = Objects.requireNonNull(result.slug());
            write(article, draft, references.outlet(draft), now);
            ArticleAnnotations covered = Coverings.of(article, draft, references);
            if (result.outcome() == ImportOutcome.STORED) fresh.add(covered);
            else coverage.replace(covered);
            shelf.add(draft, result);
            changed.add(article.rowId);
            // Of articles with one text the first stands for all: however often it is printed, one look finds it.
            texts.put(article.rowId, result.reprint() == null ? draft.shingles() : Shingles.of(List.of()));
        }
        if (changed.isEmpty()) return results;
        coverage.write(fresh);
        entities.flush();
        reprints.remember(texts);
        changes.fire(new ArticlesChanged(changed));
        return results;
    }

    /** Null where nothing is to be written, or an editor has changed or deleted it since the shelf was looked at. */
    @Nullable
    private Article article(Result judged, DuplicateCheck shelf) {
        if (judged.outcome() == ImportOutcome.STORED) return new Article();
        if (judged.outcome() != ImportOutcome.UPDATED) return null;
        Article article = entities.find(Article.class, shelf.key(judged), LockModeType.PESSIMISTIC_WRITE);
        return article == null || !article.updatedAt.equals(article.importedAt) ? null : article;
    }

    private void write(Article article, Draft draft, @Nullable Outlet outlet, Instant now) {
        article.importHash = draft.hash();
        article.importedAt = now;
        article.updatedAt = now;
        article.headline = draft.title();
        article.standfirst = draft.standfirst() == null ? "" : draft.standfirst();
        article.language = draft.language();
        article.authors = new ArrayList<>(draft.authors());
        article.dateline = draft.dateline();
        article.publication = draft.dated().date();
        article.publishedAt = draft.publishedAt();
        article.source = new SourceDocument(draft.origin().file(), draft.url());
        article.outlet = outlet;
        article.write(draft.paragraphs());
        entities.persist(article);
    }
}
