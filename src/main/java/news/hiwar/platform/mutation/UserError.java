package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

@Description("Why a mutation was rejected. Nothing was written.")
public record UserError(
        @Nullable
        @Description("The path of the `input` field that is wrong, such as `content.name`; null if it is none of them.")
        String field,

        @Description("A code from a fixed list that clients may rely on.")
        String code,

        @Description("What was wrong and what to do, in English.")
        String message) {
    public static List<UserError> one(@Nullable String field, String code, String message) {
        return List.of(new UserError(field, code, message));
    }
}
