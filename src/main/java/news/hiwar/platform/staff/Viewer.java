package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

@Description("Who asks.")
public record Viewer(
        @Nullable @Description("What they signed in with; null for readers.")
        String name,

        @Description("What they may do.") Role role,

        @Description("Whether they may bring in texts and work on articles.")
        boolean canEdit,

        @Description("Whether they may manage accounts.") boolean canManageStaff) {
    static Viewer of(SecurityIdentity identity) {
        Role role = Role.of(identity.getRoles());
        return new Viewer(
                identity.isAnonymous() ? null : identity.getPrincipal().getName(),
                role,
                role != Role.READER,
                role == Role.CHIEF);
    }
}
