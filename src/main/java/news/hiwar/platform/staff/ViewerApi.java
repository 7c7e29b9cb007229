package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ViewerApi {
    private final SecurityIdentity identity;

    ViewerApi(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Query
    @Description("The signed-in user and their rights.")
    public Viewer viewer() {
        return Viewer.of(identity);
    }

    @Description("Access tokens of the user, oldest first, with those that are expired or revoked.")
    public List<@NonNull AccessToken> accessTokens(@Source Viewer viewer) {
        StaffMember member = viewer.name() == null ? null : StaffMember.named(viewer.name());
        return member == null ? List.of() : AccessToken.of(member);
    }

    @Description("The user who sends the request.")
    @Type("Viewer")
    public record Viewer(
            @Nullable @Description("Name for signing in; null for readers.")
            String name,

            @Description("Role of the user.") Role role,

            @Description("Whether the user may import texts and edit articles.")
            boolean canEdit,

            @Description("Whether the user may manage accounts.")
            boolean canManageStaff) {
        static Viewer of(SecurityIdentity identity) {
            Role role = Role.of(identity.getRoles());
            return new Viewer(
                    identity.isAnonymous() ? null : identity.getPrincipal().getName(),
                    role,
                    role != Role.READER,
                    role == Role.CHIEF);
        }
    }
}
