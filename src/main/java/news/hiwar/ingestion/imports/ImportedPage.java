package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.editorial.desk.DeskInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ImportDraftInput")
@Description("A page saved from the web, to be made a draft.")
public record ImportedPage(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Description("The text copied from it, or its HTML.")
        String text)
        implements DeskInput {}
