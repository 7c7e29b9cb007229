package news.hiwar.discovery.search;

import java.util.List;
import news.hiwar.graph.article.Article;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An article that a search has found.")
public record SearchEdge(
        @Description("Opaque; give it to `after` to read on from here.")
        String cursor,

        @Description("The article.") Article node,

        @Description("How well it fits: to compare within one answer only.")
        double score,

        @Description(
                "Where the query's words stand in it: headline and standfirst first, then up to three passages of the"
                        + " body, the best first.")
        List<@NonNull Highlight> highlights) {}
