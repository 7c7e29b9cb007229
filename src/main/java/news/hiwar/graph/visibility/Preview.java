package news.hiwar.graph.visibility;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.staff.Role;

/**
 * Whether the field that is being resolved belongs to a preview: to a query with {@code preview: true}, an argument that
 * the schema gives to each, or to what a mutation returns.
 */
@ApplicationScoped
public class Preview {
    public static final String ARGUMENT = "preview";

    private final Context context;

    Preview(Context context) {
        this.context = context;
    }

    /** Must be called on the thread of the field. */
    public Audience audience() {
        ExecutionStepInfo root = context.unwrap(DataFetchingEnvironment.class).getExecutionStepInfo();
        while (root.getPath().getLevel() > 1 || root.getPath().isListSegment()) root = root.getParent();
        boolean changes = ((GraphQLNamedType) root.getParent().getUnwrappedNonNullType())
                .getName()
                .equals("Mutation");
        return changes || Boolean.TRUE.equals(root.getArgument(ARGUMENT)) ? Audience.EDITORS : Audience.READERS;
    }

    /** The row if it is seen; null otherwise. Must be called on the thread of the field. */
    @Nullable
    public <T extends MergeableNode> T seen(@Nullable T row) {
        return row == null || row.live || audience() == Audience.EDITORS ? row : null;
    }

    /** Passes for editors. */
    @RolesAllowed(Role.EDITOR_NAME)
    public void allow() {
        // the annotation refuses
    }
}
