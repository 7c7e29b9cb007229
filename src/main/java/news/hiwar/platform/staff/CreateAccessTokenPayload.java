package news.hiwar.platform.staff;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The new token.")
public record CreateAccessTokenPayload(
        @Nullable @Description("What is stored of it; null where there is an error.")
        AccessToken accessToken,

        @Nullable @Description("The token itself, for `Authorization: Bearer`: shown now, and never again.")
        String secret,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static CreateAccessTokenPayload refused(@Nullable String field, String code, String message) {
        return new CreateAccessTokenPayload(null, null, UserError.one(field, code, message));
    }
}
