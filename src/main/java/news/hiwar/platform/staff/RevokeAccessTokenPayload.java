package news.hiwar.platform.staff;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The token that was revoked.")
public record RevokeAccessTokenPayload(
        @Nullable @Description("It, from now on of no use; null where there is an error.")
        AccessToken accessToken,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {}
