package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("EmbargoArticleInput")
@Description("Until when an article is held back, whatever else.")
public record EmbargoArticleInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The article.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Nullable @Description("Until when; not any more, unless given.")
        Instant until)
        implements ChangeInput {}
