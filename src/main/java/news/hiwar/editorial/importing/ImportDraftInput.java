package news.hiwar.editorial.importing;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.MutationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ImportDraftInput")
@Description("A page saved from the web, to be made a draft.")
public record ImportDraftInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Description("The text copied from it, or its HTML.")
        String text)
        implements MutationInput {}
