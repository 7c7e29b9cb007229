package news.hiwar.discovery.search;

import news.hiwar.graph.outlet.Outlet;
import org.eclipse.microprofile.graphql.Description;

@Description("An outlet, and how many articles of a set it published.")
public record OutletCount(
        @Description("The outlet.") Outlet outlet,
        @Description("The number of articles.") int articles) {}
