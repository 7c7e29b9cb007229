package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An article after a mutation.")
public record ArticlePayload(
        @Nullable @Description("The article; null where there is an error, and where it was deleted.")
        Article article,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {}
