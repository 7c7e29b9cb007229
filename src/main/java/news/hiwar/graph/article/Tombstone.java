package news.hiwar.graph.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What is left of an article that was deleted: nothing else gets its slug, and no document brings it back. */
@Entity
public class Tombstone extends PanacheEntityBase {
    @Id
    public String slug;

    /** Of the document that it was imported from; null where there was none. */
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

    /** Whether a slug cannot be had. */
    public static boolean isTaken(String slug) {
        return Article.count("slug", slug) > 0 || count("slug", slug) > 0;
    }
}
