package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.MutationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("CreateDraftInput")
@Description("A new article, which readers do not see yet.")
public record CreateDraftInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Nullable
        @Description(
                "The name in addresses: small Latin letters, digits and hyphens; made from the headline unless given.")
        String slug,

        @Description("What stands in it; a headline is wanted.")
        ArticleContentInput content)
        implements MutationInput {}
