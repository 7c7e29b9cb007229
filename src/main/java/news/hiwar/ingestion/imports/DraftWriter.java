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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.ArticleAnnotations;
import news.hiwar.graph.coverage.AssertedLinks;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;
import news.hiwar.text.linking.Target;
import news.hiwar.text.reprint.Reprints;
import news.hiwar.text.reprint.Shingles;

/** Stores drafts, a batch in one transaction. */
@ApplicationScoped
class DraftWriter {
    private final EntityManager entities;
    private final Coverage coverage;
    private final Reprints reprints;
    private final BulkLoadLock lock;
    private final Event<ArticlesChanged> changes;

    DraftWriter(
            EntityManager entities,
            Coverage coverage,
            Reprints reprints,
            BulkLoadLock lock,
            Event<ArticlesChanged> changes) {
        this.entities = entities;
        this.coverage = coverage;
        this.reprints = reprints;
        this.lock = lock;
        this.changes = changes;
    }

    /** Tells what storing a draft would do. */
    @Transactional
    ImportResult check(Draft draft) {
        return DuplicateCheck.load(entities, reprints, List.of(draft)).check(draft);
    }

    /** Stores drafts in the current transaction; the results are in their order. */
    List<ImportResult> store(List<Draft> drafts, References references, Instant now) {
        lock.take();
        references.followMerges(entities);
        DuplicateCheck duplicates = DuplicateCheck.load(entities, reprints, drafts);
        Map<Long, Shingles> fingerprints = new HashMap<>();
        Set<Long> changed = new HashSet<>();
        List<ArticleAnnotations> added = new ArrayList<>();
        List<ImportResult> results = new ArrayList<>();
        for (Draft draft : drafts) {
            ImportResult checked = duplicates.check(draft);
            Article article = article(checked, duplicates);
            ImportResult result = article == null && checked.isWritten()
                    ? ImportResult.failed(
                            draft.origin(), ImportOutcome.KEPT, "an editor changed or deleted the article meanwhile")
                    : checked;
            results.add(result);
            if (article == null) continue;
            article.slug = Objects.requireNonNull(result.slug());
            write(article, draft, references.outlet(draft), now);
            ArticleAnnotations annotations = annotations(article, draft, references);
            if (result.outcome() == ImportOutcome.STORED) added.add(annotations);
            else coverage.replace(annotations);
            duplicates.add(draft, result);
            changed.add(article.rowId);
            // Only the first of several articles with the same text gets fingerprints, however often it is reprinted.
            fingerprints.put(article.rowId, result.reprint() == null ? draft.shingles() : Shingles.of(List.of()));
        }
        if (changed.isEmpty()) return results;
        coverage.write(added);
        entities.flush();
        reprints.remember(fingerprints);
        changes.fire(new ArticlesChanged(changed));
        return results;
    }

    /** Null if nothing is written, or an editor changed or deleted the article since the duplicate check. */
    @Nullable
    private Article article(ImportResult checked, DuplicateCheck duplicates) {
        if (checked.outcome() == ImportOutcome.STORED) return new Article();
        if (checked.outcome() != ImportOutcome.UPDATED) return null;
        Article article = entities.find(Article.class, duplicates.rowId(checked), LockModeType.PESSIMISTIC_WRITE);
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
        article.publication = draft.publication().date();
        article.publishedAt = draft.publishedAt();
        article.source = new SourceDocument(draft.origin().file(), draft.url());
        article.outlet = outlet;
        article.write(draft.paragraphs());
        entities.persist(article);
    }

    private static ArticleAnnotations annotations(Article article, Draft draft, References references) {
        List<Mention> mentions = draft.links().links().stream()
                .filter(link -> link.place().part() == Part.BODY)
                .flatMap(link -> mention(article, link, references).stream())
                .toList();
        return new ArticleAnnotations(article, mentions, asserted(draft, references));
    }

    private static Optional<Mention> mention(Article article, EntityLink link, References references) {
        Mention mention = new Mention();
        mention.article = article;
        mention.paragraph = link.place().paragraph();
        mention.start = link.start();
        mention.end = link.end();
        mention.text = link.text();
        StoredNode target =
                references.of(link.target().kind()).get(link.target().slug());
        if (target != null) mention.about(target);
        return mention.hasTarget() ? Optional.of(mention) : Optional.empty();
    }

    /**
     * Mentions lie in the body: these are the links that the headline or the standfirst asserts, the document of a finished
     * article, or the name of a dialogue.
     */
    private static AssertedLinks asserted(Draft draft, References references) {
        return AssertedLinks.of(Kinds.LINKED, kind -> {
            JsonLineParser.Article line = draft.asserted();
            Stream<String> named = line == null ? Stream.of() : line.links(kind).stream();
            Stream<String> found = draft.links().links().stream()
                    .filter(link -> link.place().part() != Part.BODY || !kind.isMentioned())
                    .map(EntityLink::target)
                    .filter(target -> target.kind() == kind)
                    .map(Target::slug);
            return References.rows(
                    references.of(kind), Stream.concat(named, found).toList());
        });
    }
}
