package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.staff.UserError;

/** Ends a mutation, which then has written nothing. */
public class NotDone extends RuntimeException {
    public final transient UserError error;
    public final transient @Nullable VersionConflict conflict;

    private NotDone(UserError error, @Nullable VersionConflict conflict) {
        super(error.code(), null, false, false);
        this.error = error;
        this.conflict = conflict;
    }

    /**
     * For the client to mend.
     *
     * @param field the member of the input that is wrong; null where it is none of them
     */
    public static NotDone because(@Nullable String field, String code, String message) {
        return new NotDone(new UserError(field, code, message), null);
    }

    static NotDone conflict(int current, List<String> fields) {
        return conflict("expectedVersion", current, fields);
    }

    /**
     * Somebody else came first.
     *
     * @param field the member of the input that names the version
     * @param fields what they have changed
     */
    public static NotDone conflict(String field, int current, List<String> fields) {
        return new NotDone(
                new UserError(
                        field,
                        "VERSION_CONFLICT",
                        "Somebody has changed it since: look at version %d and send your change again."
                                .formatted(current)),
                new VersionConflict(current, fields));
    }
}
