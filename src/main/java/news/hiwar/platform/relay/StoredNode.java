package news.hiwar.platform.relay;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.Hibernate;

/**
 * A row that clients know by its slug and its public id; the row's own key stays inside. Each entity says itself that it
 * implements {@link Node}: the framework does not see what a superclass implements.
 */
@MappedSuperclass
public abstract class StoredNode extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @NotContent
    @Description("Name in URLs, unique among records of its type; never changes.")
    public String slug;

    @Version
    @NotContent
    @Description("Version, increased by each change; mutations take it as `expectedVersion`.")
    public int version = 1;

    /** Hash of the seed that the row was last loaded from; null if it was not. */
    @Ignore
    @Nullable
    @NotContent
    public String seedHash;

    /** Hash of the document that the row was last imported from; null if it was not. */
    @Ignore
    @Nullable
    @NotContent
    public String importHash;

    @org.eclipse.microprofile.graphql.Id
    @Description("Opaque id, unique across all types, URL-safe, and stable when the database is rebuilt.")
    public String getId() {
        return new GlobalId(Hibernate.getClass(this).getSimpleName(), slug).toString();
    }

    /** Compares type and slug, since the batches of the framework are keyed by the rows. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof StoredNode node
                && Hibernate.getClass(this) == Hibernate.getClass(node)
                && slug.equals(node.slug);
    }

    @Override
    public final int hashCode() {
        return slug.hashCode();
    }

    /**
     * Marks an attribute of an entity that is not edited content: bookkeeping, or a value computed from others. All other
     * attributes are kept in revisions, compared, restored and merged without being listed anywhere.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface NotContent {}
}
