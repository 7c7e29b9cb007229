package news.hiwar.ingestion.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.hiwar.text.reprint.Candidates;
import news.hiwar.text.reprint.Reprint;
import news.hiwar.text.reprint.Reprints;

/** What the archive holds that some drafts could be, and what therefore comes of each. */
class DuplicateCheck {
    private static final String KNOWN = "select a.rowId, a.slug, a.importHash, a.source.document, a.headline,"
            + " a.updatedAt, a.importedAt from Article a where ";

    private final Map<String, ArchivedArticle> bySlug;
    private final Map<String, List<ArchivedArticle>> byDocument;
    private final Set<String> taken;
    private final Tombstones graves;
    private final Candidates candidates;

    private DuplicateCheck(
            List<ArchivedArticle> bySlug, List<ArchivedArticle> byDocument, Tombstones graves, Candidates candidates) {
        this.graves = graves;
        this.bySlug = bySlug.stream().collect(toMap(ArchivedArticle::slug, identity()));
        this.byDocument = byDocument.stream().collect(groupingBy(ArchivedArticle::document));
        this.taken = new HashSet<>(this.bySlug.keySet());
        this.taken.addAll(graves.slugs());
        this.candidates = candidates;
    }

    /** By a fixed number of statements. */
    static DuplicateCheck look(EntityManager entities, Reprints reprints, Collection<Draft> drafts) {
        List<ArchivedArticle> bySlug = known(
                entities,
                "a.slug in :values",
                drafts.stream().flatMap(draft -> draft.slugs().stream()).toList());
        List<ArchivedArticle> byDocument = known(
                entities,
                "a.source.document in :values",
                drafts.stream()
                        .filter(Draft::isPage)
                        .map(draft -> draft.origin().file())
                        .toList());
        Set<String> unchanged = new HashSet<>();
        Stream.of(bySlug, byDocument)
                .flatMap(List::stream)
                .forEach(known -> unchanged.add(String.valueOf(known.hash())));
        return new DuplicateCheck(
                bySlug,
                byDocument,
                Tombstones.of(entities, drafts),
                reprints.candidates(drafts.stream()
                        .filter(draft -> !unchanged.contains(draft.hash()))
                        .map(Draft::shingles)
                        .toList()));
    }

    private static List<ArchivedArticle> known(EntityManager entities, String condition, List<String> values) {
        if (values.isEmpty()) return List.of();
        return entities.createQuery(KNOWN + condition, ArchivedArticle.class)
                .setParameter("values", values)
                .getResultList();
    }

    Result judge(Draft draft) {
        ArchivedArticle known = draft.isPage() ? page(draft) : bySlug.get(draft.slug());
        if (known != null) return again(draft, known);
        String deleted = graves.of(draft);
        if (deleted != null) {
            String reason = "the article %s was deleted here".formatted(deleted);
            return Result.not(draft.origin(), ImportOutcome.KEPT, reason);
        }
        Reprint reprint = reprint(draft, slug -> true);
        if (draft.isPage() && reprint != null) {
            return new Result(
                    draft.origin(), ImportOutcome.NEAR_DUPLICATE, null, "its text is that of another article", reprint);
        }
        String slug = draft.slugs().stream()
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no slug is left for " + draft.origin()));
        return new Result(draft.origin(), ImportOutcome.STORED, slug, null, reprint);
    }

    private static Result again(Draft draft, ArchivedArticle known) {
        ImportOutcome outcome = known.deliver(draft);
        String reason = outcome == ImportOutcome.KEPT
                ? "the article %s was %s here".formatted(known.slug(), known.hash() == null ? "made" : "changed")
                : null;
        return new Result(draft.origin(), outcome, known.slug(), reason, null);
    }

    /** The article of an earlier page from the same file; another page may have come to bear the file's name. */
    @Nullable
    private ArchivedArticle page(Draft draft) {
        List<ArchivedArticle> same = byDocument.getOrDefault(draft.origin().file(), List.of());
        if (same.isEmpty()) return null;
        Reprint reprint = reprint(
                draft, slug -> same.stream().anyMatch(known -> known.slug().equals(slug)));
        String like = reprint == null ? null : reprint.of();
        return same.stream()
                .filter(known -> draft.hash().equals(known.hash())
                        || known.slug().equals(like)
                        || known.headline().equals(draft.title()))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    private Reprint reprint(Draft draft, Predicate<String> among) {
        return candidates.find(draft.shingles(), among).orElse(null);
    }

    Long key(Result updated) {
        return Stream.concat(
                        bySlug.values().stream(), byDocument.values().stream().flatMap(List::stream))
                .filter(known -> known.slug().equals(updated.slug()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Lets later drafts know of one that is stored. */
    void add(Draft draft, Result stored) {
        String slug = Objects.requireNonNull(stored.slug());
        taken.add(slug);
        if (stored.reprint() == null) candidates.add(slug, draft.shingles());
    }
}
