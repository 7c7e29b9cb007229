package news.hiwar.entries;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.desk.VersionConflict;
import news.hiwar.staff.UserError;

/** What came of a mutation: the entry, or why nothing was done. */
record Done<T>(@Nullable T entry, @Nullable VersionConflict conflict, List<UserError> errors) {}
