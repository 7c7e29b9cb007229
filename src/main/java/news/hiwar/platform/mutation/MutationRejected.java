package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;

/** Rejects a mutation with an error for its client; its transaction is rolled back. */
public class MutationRejected extends RuntimeException {
    public final transient UserError error;
    public final transient @Nullable VersionConflict conflict;

    private MutationRejected(UserError error, @Nullable VersionConflict conflict) {
        super(error.code(), null, false, false);
        this.error = error;
        this.conflict = conflict;
    }

    /**
     * An error that the client can correct.
     *
     * @param field the path of the input field that is wrong, such as {@code content.name}; null if it is none of them
     */
    public static MutationRejected because(@Nullable String field, String code, String message) {
        return new MutationRejected(new UserError(field, code, message), null);
    }

    /** A reference to a record that does not exist, by its slug. */
    public static MutationRejected notFound(String field, String slug) {
        return because(field, "NOT_FOUND", "No record of that kind has the slug %s.".formatted(slug));
    }

    public static MutationRejected conflict(int current, List<String> fields) {
        return conflict("expectedVersion", current, fields);
    }

    /**
     * A version conflict: the record was changed since the client read it.
     *
     * @param field the input field that names the version
     * @param fields the fields that were changed since
     */
    public static MutationRejected conflict(String field, int current, List<String> fields) {
        return new MutationRejected(
                new UserError(
                        field,
                        "VERSION_CONFLICT",
                        "The record was changed since you read it. Read version %d and send your change again."
                                .formatted(current)),
                new VersionConflict(current, fields));
    }
}
