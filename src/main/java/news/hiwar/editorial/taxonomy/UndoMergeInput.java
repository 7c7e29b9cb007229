package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("UndoMergeInput")
@Description("A merge to be undone.")
public record UndoMergeInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("What went: the id that it had.") String id,

        @Description("The `version` of what it went into that you have seen; if it is another now, nothing is done.")
        int expectedVersion)
        implements ChangeInput {}
