package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.editorial.desk.VersionConflict;
import news.hiwar.platform.staff.UserError;

/** What came of a mutation: the entry, or why nothing was done. */
record Done<T>(@Nullable T entry, @Nullable VersionConflict conflict, List<UserError> errors) {}
