package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

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
}
