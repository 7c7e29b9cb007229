package news.hiwar.platform.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.MappedBatchLoader;
import org.dataloader.Try;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Loads relations that take arguments in batches: one load for each distinct set of arguments, whatever the number of
 * parents and aliases. The framework's own batches use the arguments of the first field for all fields, so relations with
 * arguments must use this class.
 */
@ApplicationScoped
public class Batches {
    private record Key<A, S>(A arguments, S source) {}

    /**
     * Key of the trace in the context of an operation, of type {@link io.opentelemetry.context.Context}: the thread that
     * dispatches a batch may not have the trace.
     */
    public static final String TRACE = "trace";

    /** Maximum number of parents of one load, that of a page. */
    private static final int PAGE = 100;

    private static final DataLoaderOptions BOUNDED =
            DataLoaderOptions.newOptions().setMaxBatchSize(PAGE).build();

    private final Context context;
    private final ManagedExecutor executor;

    Batches(Context context, ManagedExecutor executor) {
        this.context = context;
        this.executor = executor;
    }

    /**
     * Queues a load; to be called on the thread of the field.
     *
     * @param arguments the arguments of the field, equal if the results are
     * @param source the parent of the field
     * @param load loads the result of each parent, in a transaction on a worker thread
     */
    public <A, S, V> CompletionStage<V> load(A arguments, S source, BiFunction<A, Set<S>, Map<S, V>> load) {
        return load(arguments, source, PAGE, load);
    }

    /**
     * Queues a load that takes long; to be called on the thread of the field.
     *
     * @param atOnce maximum number of parents of one load; more are loaded one part after the other, so that other requests
     *     have their turn in between
     */
    public <A, S, V> CompletionStage<V> load(A arguments, S source, int atOnce, BiFunction<A, Set<S>, Map<S, V>> load) {
        DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
        String name = "%s.%s"
                .formatted(
                        ((graphql.schema.GraphQLNamedType) field.getParentType()).getName(),
                        field.getField().getName());
        DataLoader<Key<A, S>, V> loader = field.getDataLoaderRegistry()
                .computeIfAbsent(
                        name,
                        n -> DataLoaderFactory.newMappedDataLoaderWithTry(loader(load, atOnce, trace(field)), BOUNDED));
        return loader.load(new Key<>(arguments, source));
    }

    private static io.opentelemetry.context.Context trace(DataFetchingEnvironment field) {
        return field.getGraphQlContext().getOrDefault(TRACE, io.opentelemetry.context.Context.root());
    }

    /** Loads each set of arguments separately, so that one may fail alone. */
    private <A, S, V> MappedBatchLoader<Key<A, S>, Try<V>> loader(
            BiFunction<A, Set<S>, Map<S, V>> load, int atOnce, io.opentelemetry.context.Context trace) {
        return keys -> executor.supplyAsync(trace.wrapSupplier(() -> {
            Map<Key<A, S>, Try<V>> results = new HashMap<>();
            Map<A, List<S>> sources = keys.stream().collect(groupingBy(Key::arguments, mapping(Key::source, toList())));
            sources.forEach((arguments, of) -> {
                for (int from = 0; from < of.size(); from += atOnce) {
                    Set<S> part = Set.copyOf(of.subList(from, Math.min(of.size(), from + atOnce)));
                    Try<Map<S, V>> loaded = Try.tryCall(
                            () -> QuarkusTransaction.requiringNew().call(() -> load.apply(arguments, part)));
                    part.forEach(source ->
                            results.put(new Key<>(arguments, source), loaded.map(found -> found.get(source))));
                }
            });
            return results;
        }));
    }
}
