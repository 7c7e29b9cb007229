package news.hiwar.discovery.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.coverage.ActorCount;
import news.hiwar.graph.coverage.TopicCount;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("Facets of a search: frequent values in all matching articles, by which the search can be narrowed.")
public record SearchFacets(
        @Description("The ten most frequent actors.") List<@NonNull ActorCount> actors,

        @Description("The ten most frequent topics, broader ones included.")
        List<@NonNull TopicCount> topics,

        @Description("The ten most frequent outlets.") List<@NonNull OutletCount> outlets) {
    /** The counts of a search by field of the index and key, in descending order. */
    record Facets(Map<String, Map<Long, Long>> counts) {
        static final Facets NONE = new Facets(Map.of());

        SearchFacets load() {
            return new SearchFacets(
                    facet(IndexMapping.ACTORS, Actor.class, ActorCount::new),
                    facet(IndexMapping.TOPICS, Topic.class, TopicCount::new),
                    facet(IndexMapping.OUTLET, Outlet.class, OutletCount::new));
        }

        private <T extends StoredNode, C> List<C> facet(
                String field, Class<T> type, BiFunction<T, Integer, C> present) {
            Map<Long, Long> counted = counts.getOrDefault(field, Map.of());
            Map<Long, T> rows = Relations.rows(type, counted.keySet());
            List<C> facet = new ArrayList<>();
            counted.forEach((key, count) -> {
                T row = rows.get(key); // it may have been deleted since
                if (row != null) facet.add(present.apply(row, Math.toIntExact(count)));
            });
            return facet;
        }
    }

    @Description("An outlet and the number of its articles in the search result.")
    @Type("OutletCount")
    public record OutletCount(
            @Description("The outlet.") Outlet outlet,
            @Description("The number of articles.") int articles) {}
}
