package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import news.hiwar.graph.article.Tombstone;

/** The tombstones of articles that some drafts would bring back. */
record Tombstones(List<Tombstone> found) {
    static Tombstones of(EntityManager entities, Collection<Draft> drafts) {
        if (drafts.isEmpty()) return new Tombstones(List.of());
        String hql = "from Tombstone where slug in :slugs or importHash in :hashes";
        return new Tombstones(entities.createQuery(hql, Tombstone.class)
                .setParameter(
                        "slugs",
                        drafts.stream().flatMap(draft -> draft.slugs().stream()).toList())
                .setParameter("hashes", drafts.stream().map(Draft::hash).toList())
                .getResultList());
    }

    Set<String> slugs() {
        return found.stream().map(tombstone -> tombstone.slug).collect(toSet());
    }

    /** The slug of the article that the same document made, or one that says itself that it has that slug. */
    @Nullable
    String of(Draft draft) {
        return found.stream()
                .filter(tombstone -> draft.hash().equals(tombstone.importHash) || tombstone.slug.equals(draft.slug()))
                .map(tombstone -> tombstone.slug)
                .findFirst()
                .orElse(null);
    }
}
