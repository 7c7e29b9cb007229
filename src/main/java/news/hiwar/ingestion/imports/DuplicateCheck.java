package news.hiwar.ingestion.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.hiwar.graph.article.Tombstone;
import news.hiwar.text.reprint.Reprints;
import news.hiwar.text.reprint.Reprints.Candidates;
import news.hiwar.text.reprint.Reprints.Reprint;

/** Finds the stored articles that drafts repeat or would replace, and decides the outcome of each draft. */
class DuplicateCheck {
    private static final String ARCHIVED = "select a.rowId, a.slug, a.importHash, a.source.document, a.headline,"
            + " a.updatedAt, a.importedAt from Article a where ";

    /**
     * A stored article as far as an import needs it.
     *
     * @param hash of the document that it was imported from; null if it was created here
     */
    private record ArchivedArticle(
            Long rowId,
            String slug,
            @Nullable String hash,
            String document,
            String headline,
            Instant updatedAt,
            @Nullable Instant importedAt) {}

    private final Map<String, ArchivedArticle> bySlug;
    private final Map<String, List<ArchivedArticle>> byDocument;
    private final Set<String> takenSlugs;
    private final List<Tombstone> tombstones;
    private final Candidates candidates;

    private DuplicateCheck(
            List<ArchivedArticle> bySlug,
            List<ArchivedArticle> byDocument,
            List<Tombstone> tombstones,
            Candidates candidates) {
        this.bySlug = bySlug.stream().collect(toMap(ArchivedArticle::slug, identity()));
        this.byDocument = byDocument.stream().collect(groupingBy(ArchivedArticle::document));
        this.tombstones = tombstones;
        this.candidates = candidates;
        takenSlugs = new HashSet<>(this.bySlug.keySet());
        tombstones.forEach(tombstone -> takenSlugs.add(tombstone.slug));
    }

    /** Loads what the archive holds of some drafts, by a fixed number of statements. */
    static DuplicateCheck load(EntityManager entities, Reprints reprints, Collection<Draft> drafts) {
        List<String> slugs =
                drafts.stream().flatMap(draft -> draft.slugs().stream()).toList();
        List<String> files = drafts.stream()
                .filter(Draft::isPage)
                .map(draft -> draft.origin().file())
                .toList();
        List<ArchivedArticle> bySlug = archived(entities, "a.slug in :values", slugs);
        List<ArchivedArticle> byDocument = archived(entities, "a.source.document in :values", files);
        Set<String> unchanged = new HashSet<>();
        Stream.of(bySlug, byDocument)
                .flatMap(List::stream)
                .forEach(archived -> unchanged.add(String.valueOf(archived.hash())));
        return new DuplicateCheck(
                bySlug,
                byDocument,
                tombstones(entities, slugs, drafts),
                reprints.candidates(drafts.stream()
                        .filter(draft -> !unchanged.contains(draft.hash()))
                        .map(Draft::shingles)
                        .toList()));
    }

    private static List<ArchivedArticle> archived(EntityManager entities, String condition, List<String> values) {
        if (values.isEmpty()) return List.of();
        return entities.createQuery(ARCHIVED + condition, ArchivedArticle.class)
                .setParameter("values", values)
                .getResultList();
    }

    private static List<Tombstone> tombstones(EntityManager entities, List<String> slugs, Collection<Draft> drafts) {
        if (drafts.isEmpty()) return List.of();
        return entities.createQuery("from Tombstone where slug in :slugs or importHash in :hashes", Tombstone.class)
                .setParameter("slugs", slugs)
                .setParameter("hashes", drafts.stream().map(Draft::hash).toList())
                .getResultList();
    }

    /** Decides what to do with a draft. */
    ImportResult check(Draft draft) {
        ArchivedArticle earlier = draft.isPage() ? earlierPage(draft) : bySlug.get(draft.slug());
        if (earlier != null) return importedAgain(draft, earlier);
        String deleted = deleted(draft);
        if (deleted != null) {
            String reason = "the article %s was deleted by an editor".formatted(deleted);
            return ImportResult.failed(draft.origin(), ImportOutcome.KEPT, reason);
        }
        Reprint reprint = reprint(draft, slug -> true);
        if (draft.isPage() && reprint != null) {
            String reason = "its text is almost that of another article";
            return new ImportResult(draft.origin(), ImportOutcome.NEAR_DUPLICATE, null, reason, reprint);
        }
        String slug = draft.slugs().stream()
                .filter(free -> !takenSlugs.contains(free))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free slug for " + draft.origin()));
        return new ImportResult(draft.origin(), ImportOutcome.STORED, slug, null, reprint);
    }

    private static ImportResult importedAgain(Draft draft, ArchivedArticle earlier) {
        String slug = earlier.slug();
        if (draft.hash().equals(earlier.hash())) {
            return new ImportResult(draft.origin(), ImportOutcome.UNCHANGED, slug, null, null);
        }
        if (earlier.updatedAt().equals(earlier.importedAt())) {
            return new ImportResult(draft.origin(), ImportOutcome.UPDATED, slug, null, null);
        }
        String reason =
                "the article %s was %s by an editor".formatted(slug, earlier.hash() == null ? "created" : "changed");
        return new ImportResult(draft.origin(), ImportOutcome.KEPT, slug, reason, null);
    }

    /** The article of an earlier page from a file of the same name, unless that was another story. */
    @Nullable
    private ArchivedArticle earlierPage(Draft draft) {
        List<ArchivedArticle> sameFile = byDocument.getOrDefault(draft.origin().file(), List.of());
        if (sameFile.isEmpty()) return null;
        Reprint reprint = reprint(
                draft,
                slug -> sameFile.stream().anyMatch(archived -> archived.slug().equals(slug)));
        String reprinted = reprint == null ? null : reprint.of();
        return sameFile.stream()
                .filter(archived -> draft.hash().equals(archived.hash())
                        || archived.slug().equals(reprinted)
                        || archived.headline().equals(draft.title()))
                .findFirst()
                .orElse(null);
    }

    /** The slug of a deleted article that was imported from the same document, or has the slug that the line gives. */
    @Nullable
    private String deleted(Draft draft) {
        return tombstones.stream()
                .filter(tombstone -> draft.hash().equals(tombstone.importHash) || tombstone.slug.equals(draft.slug()))
                .map(tombstone -> tombstone.slug)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    private Reprint reprint(Draft draft, Predicate<String> among) {
        return candidates.find(draft.shingles(), among).orElse(null);
    }

    /** The row of the article that a draft updates. */
    Long rowId(ImportResult updated) {
        return Stream.concat(
                        bySlug.values().stream(), byDocument.values().stream().flatMap(List::stream))
                .filter(archived -> archived.slug().equals(updated.slug()))
                .findFirst()
                .orElseThrow()
                .rowId();
    }

    /** Adds a stored draft, so that later drafts of the batch are compared with it. */
    void add(Draft draft, ImportResult stored) {
        String slug = Objects.requireNonNull(stored.slug());
        takenSlugs.add(slug);
        if (stored.reprint() == null) candidates.add(slug, draft.shingles());
    }
}
