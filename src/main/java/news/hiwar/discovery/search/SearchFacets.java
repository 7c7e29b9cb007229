package news.hiwar.discovery.search;

import java.util.List;
import news.hiwar.graph.coverage.ActorCount;
import news.hiwar.graph.coverage.TopicCount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What all that was found is about: to narrow the search down by.")
public record SearchFacets(
        @Description("The ten actors that appear most often.")
        List<@NonNull ActorCount> actors,

        @Description("The ten most frequent topics, broader ones included.")
        List<@NonNull TopicCount> topics,

        @Description("The ten most frequent outlets.") List<@NonNull OutletCount> outlets) {}
