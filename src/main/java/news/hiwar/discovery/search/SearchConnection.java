package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of what a search has found, the best first.")
public record SearchConnection(
        @Description("The articles of the page, each with its cursor, score and highlights.")
        List<@NonNull SearchEdge> edges,

        @Description("The articles of the page alone.") List<@NonNull Article> nodes,
        @Description("Where the page stands in the list.") PageInfo pageInfo,

        @Description("How many articles have at least one of the words; counted only when asked for.")
        int totalCount,

        @Description("Counts over all that was found, not only this page.")
        SearchFacets facets,

        @Nullable
        @Description("The query with those words mended that no article has; null where there is nothing to mend.")
        String didYouMean) {}
