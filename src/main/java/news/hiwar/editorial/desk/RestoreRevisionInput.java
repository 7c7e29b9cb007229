package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("RestoreRevisionInput")
@Description("An earlier text and its links, brought back.")
public record RestoreRevisionInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The article.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Description("The `version` of the revision to bring back.")
        int version,

        @Nullable @Description("What readers are told where it is published: 1 to 1000 characters.")
        String note)
        implements ChangeInput {}
