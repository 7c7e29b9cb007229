package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.platform.mutation.ChangeInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ScheduleArticleInput")
@Description("When an article is to be published by itself.")
public record ScheduleArticleInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Id @Description("The article.") String id,

        @Description("The `version` that you have seen; if it is another now, nothing is done.")
        int expectedVersion,

        @Nullable @Description("When; never by itself, unless given.")
        Instant publishAt)
        implements ChangeInput {}
