package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/** What came of a mutation: the entry, or why nothing was done. */
public record MutationResult<T>(@Nullable T entry, @Nullable VersionConflict conflict, List<UserError> errors) {}
