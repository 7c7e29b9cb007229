package news.hiwar.graph.coverage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Who and what stands together in the news. */
@GraphQLApi
public class CoOccurrenceApi {
    private record Arguments(int size, Audience audience) {}

    private final Batches batches;
    private final CoOccurrence coOccurrence;
    private final Preview preview;

    CoOccurrenceApi(Batches batches, CoOccurrence coOccurrence, Preview preview) {
        this.batches = batches;
        this.coOccurrence = coOccurrence;
        this.preview = preview;
    }

    @Description("Topics of its latest 1000 articles, most frequent first.")
    public CompletionStage<List<@NonNull TopicCount>> topics(
            @Source Actor actor,
            @Nullable @DefaultValue("10") @Description("Maximum number of items: 1 to 100.") Integer first) {
        return together(Kinds.ACTOR, actor, Kinds.TOPIC, first, Topic.class, TopicCount::new);
    }

    @Description("Actors that appear with it in its latest 1000 articles, most frequent first.")
    public CompletionStage<List<@NonNull ActorCount>> coActors(
            @Source Actor actor,
            @Nullable @DefaultValue("10") @Description("Maximum number of items: 1 to 100.") Integer first) {
        return together(Kinds.ACTOR, actor, Kinds.ACTOR, first, Actor.class, ActorCount::new);
    }

    @Description("Actors that appear in its latest 1000 articles, most frequent first.")
    public CompletionStage<List<@NonNull ActorCount>> actors(
            @Source Topic topic,
            @Nullable @DefaultValue("10") @Description("Maximum number of items: 1 to 100.") Integer first) {
        return together(Kinds.TOPIC, topic, Kinds.ACTOR, first, Actor.class, ActorCount::new);
    }

    private <T extends StoredNode, C> CompletionStage<List<C>> together(
            Kind<?> kind,
            StoredNode of,
            Kind<?> other,
            @Nullable Integer first,
            Class<T> type,
            BiFunction<T, Integer, C> present) {
        return batches.load(
                new Arguments(PageArguments.first(first, 10), preview.audience()),
                of.rowId,
                (asked, keys) ->
                        present(coOccurrence.counts(kind, keys, other, asked.size, asked.audience), type, present));
    }

    private static <T extends StoredNode, C> Map<Long, List<C>> present(
            Map<Long, List<CoOccurrence.Count>> counts, Class<T> type, BiFunction<T, Integer, C> present) {
        Set<Long> keys = counts.values().stream()
                .flatMap(List::stream)
                .map(CoOccurrence.Count::other)
                .collect(toSet());
        Map<Long, T> rows = Relations.rows(type, keys);
        return counts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream()
                                .map(count -> present.apply(rows.get(count.other()), Math.toIntExact(count.articles())))
                                .toList()));
    }
}
