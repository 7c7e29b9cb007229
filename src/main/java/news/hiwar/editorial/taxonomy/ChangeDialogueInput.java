package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ChangeDialogueInput")
@Description("A change of a dialogue.")
public record ChangeDialogueInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The dialogue.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("What changes.") DialogueContentInput content)
        implements ChangeInput {}
