package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The result of a mutation: the record, or why nothing was written. */
public record MutationResult<T>(
        @Nullable T record, @Nullable VersionConflict conflict, List<UserError> errors) {
    @Description("What was changed since the version that a mutation expected.")
    @Type("VersionConflict")
    public record VersionConflict(
            @Description("The current version.") int currentVersion,

            @Description("The names of the fields that differ, such as `headline` and `paragraphs`.")
            List<@NonNull String> fields) {}

    @Description("Why a mutation was rejected. Nothing was written.")
    @Type("UserError")
    public record UserError(
            @Nullable
            @Description("The path of the wrong field in `input`, such as `content.name`; null if no field is wrong.")
            String field,

            @Description("A code from a fixed list that clients may rely on.")
            String code,

            @Description("What was wrong and what to do, in English.")
            String message) {
        public static List<UserError> one(@Nullable String field, String code, String message) {
            return List.of(new UserError(field, code, message));
        }
    }
}
