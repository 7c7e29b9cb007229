package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("MergeEntriesInput")
@Description("Two entries of one sort that are one.")
public record MergeEntriesInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("What goes: its id and slug lead to the other from now on.")
        String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Id @Description("What stays.") String into,

        @Description("The `version` of what stays that you have seen; if it is another now, nothing is done.")
        int intoExpectedVersion)
        implements ChangeInput {}
