package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/** The result of a mutation: the record, or why nothing was written. */
public record MutationResult<T>(
        @Nullable T record, @Nullable VersionConflict conflict, List<UserError> errors) {}
