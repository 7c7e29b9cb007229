package news.hiwar.platform.relay;

import jakarta.persistence.MappedSuperclass;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.eclipse.microprofile.graphql.Ignore;

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
}
