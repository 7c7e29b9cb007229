package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

@Description("Why a mutation did nothing, in words for whoever sent it.")
public record UserError(
        @Nullable @Description("The member of `input` that is wrong; null where it is none of them.")
        String field,

        @Description("From a fixed list that clients may rely on.")
        String code,

        @Description("What to do about it.") String message) {
    public static List<UserError> one(@Nullable String field, String code, String message) {
        return List.of(new UserError(field, code, message));
    }
}
