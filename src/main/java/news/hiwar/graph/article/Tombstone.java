package news.hiwar.graph.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Remains of a deleted article: no other article gets its slug, and no import restores it. */
@Entity
public class Tombstone extends PanacheEntityBase {
    @Id
    public String slug;

    /** Hash of the document that it was imported from; null if it was not imported. */
    @Nullable
    public String importHash;

    public Instant at;

    public static void of(Article article, Instant at) {
        Tombstone tombstone = new Tombstone();
        tombstone.slug = article.slug;
        tombstone.importHash = article.importHash;
        tombstone.at = at;
        tombstone.persist();
    }

    /** Whether a slug belonged to a deleted article. */
    public static boolean isTaken(String slug) {
        return Article.count("slug", slug) > 0 || count("slug", slug) > 0;
    }
}
