package news.hiwar.discovery.related;

import java.util.List;
import news.hiwar.graph.article.Article;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A story that is related to another one.")
public record RelatedStory(
        @Description("The related article.") Article article,

        @Description("How closely it is related, from 0 to 1: the sum of the reasons' weights.")
        double score,

        @Description("Why it is related, the weightiest reason first.")
        List<@NonNull RelationReason> reasons) {}
