package news.hiwar.platform.relay;

import jakarta.persistence.MappedSuperclass;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.hibernate.annotations.OptimisticLock;

/**
 * A row that can be merged into another one of its kind. The merged row is kept, with all its content, but hidden from
 * every query by the entities' {@code @SQLRestriction}; a {@link Redirect} leads from its slug to the survivor.
 */
@MappedSuperclass
public abstract class MergeableNode extends StoredNode {
    /** The SQL condition of rows that are not merged, for {@code @SQLRestriction}. */
    public static final String NOT_MERGED = "not merged";

    /** Whether the row was merged into another one. */
    @Ignore
    @NotContent
    public boolean merged;

    /** Whether readers see it: if it is released, or because of what is published. */
    @Name("isPublic")
    @NotContent
    @OptimisticLock(excluded = true)
    @Description("Whether readers see it: hidden until a published article is linked to it, or an editor publishes it.")
    public boolean live = true;

    /** Whether readers see it whatever is published. */
    @Ignore
    @NotContent
    @OptimisticLock(excluded = true)
    public boolean released = true;

    /** Hides it from readers until something published is about it. */
    public void hide() {
        live = false;
        released = false;
    }

    /** Shows it to readers, whatever is published. */
    public void release() {
        live = true;
        released = true;
    }
}
