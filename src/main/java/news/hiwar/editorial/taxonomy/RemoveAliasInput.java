package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("RemoveAliasInput")
@Description("A name that an actor, a topic, an outlet or a dialogue does not have any more.")
public record RemoveAliasInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("Whose.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("The name, as it is spelt among its aliases.")
        String alias)
        implements ChangeInput {}
