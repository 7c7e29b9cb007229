package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ChangeActorInput")
@Description("A change of an actor.")
public record ChangeActorInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The actor.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("What changes.") ActorContentInput content)
        implements ChangeInput {}
