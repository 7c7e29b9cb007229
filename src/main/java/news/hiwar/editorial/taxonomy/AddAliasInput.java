package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("AddAliasInput")
@Description("Another name of an actor, a topic, an outlet or a dialogue.")
public record AddAliasInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("Whose.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("The name, as texts spell it: 1 to 300 characters.")
        String alias)
        implements ChangeInput {}
