package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
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
@Blocking
@Transactional
public class ViewerApi {
    private final SecurityIdentity identity;

    ViewerApi(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Query
    @Description("Who asks, and what they may do.")
    public Viewer viewer() {
        return Viewer.of(identity);
    }

    @Description("The tokens of their tools, oldest first, with those that are of no use any more.")
    public List<@NonNull AccessToken> accessTokens(@Source Viewer viewer) {
        StaffMember member = viewer.name() == null ? null : StaffMember.named(viewer.name());
        return member == null ? List.of() : AccessToken.of(member);
    }

    @Description("Who asks.")
    @Type("Viewer")
    public record Viewer(
            @Nullable @Description("What they signed in with; null for readers.")
            String name,

            @Description("What they may do.") Role role,

            @Description("Whether they may bring in texts and work on articles.")
            boolean canEdit,

            @Description("Whether they may manage accounts.")
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
