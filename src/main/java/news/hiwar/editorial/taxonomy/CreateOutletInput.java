package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.MutationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CreateOutletInput")
@Description("A new outlet.")
public record CreateOutletInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Nullable
        @Description("The name in addresses: small Latin letters, digits and hyphens; made from the name unless given.")
        String slug,

        @Description("What is to be known of it; a name is wanted.")
        OutletContentInput content,

        @Nullable @Description("Other names of it, in any language: at most 50.")
        List<@NonNull String> aliases)
        implements MutationInput {}
