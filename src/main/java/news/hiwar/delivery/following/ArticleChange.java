package news.hiwar.delivery.following;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.graph.article.Article;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

@Description("That readers see an article differently.")
public record ArticleChange(
        @Description("What has become of it.") ChangeKind kind,

        @Id @Description("Its id, also where it is not there any more.")
        String id,

        @Nullable @Description("The article as it is now; null where readers do not see it any more.")
        Article article) {}
