package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/** Ends a mutation, which then has written nothing. */
public class MutationRejected extends RuntimeException {
    public final transient UserError error;
    public final transient @Nullable VersionConflict conflict;

    private MutationRejected(UserError error, @Nullable VersionConflict conflict) {
        super(error.code(), null, false, false);
        this.error = error;
        this.conflict = conflict;
    }

    /**
     * For the client to mend.
     *
     * @param field the member of the input that is wrong; null where it is none of them
     */
    public static MutationRejected because(@Nullable String field, String code, String message) {
        return new MutationRejected(new UserError(field, code, message), null);
    }

    public static MutationRejected conflict(int current, List<String> fields) {
        return conflict("expectedVersion", current, fields);
    }

    /**
     * Somebody else came first.
     *
     * @param field the member of the input that names the version
     * @param fields what they have changed
     */
    public static MutationRejected conflict(String field, int current, List<String> fields) {
        return new MutationRejected(
                new UserError(
                        field,
                        "VERSION_CONFLICT",
                        "Somebody has changed it since: look at version %d and send your change again."
                                .formatted(current)),
                new VersionConflict(current, fields));
    }
}
