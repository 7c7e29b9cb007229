package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ChangeRoundInput")
@Description("A change of a round.")
public record ChangeRoundInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The round.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("What changes.") RoundContentInput content)
        implements ChangeInput {}
