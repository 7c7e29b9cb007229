package news.hiwar.delivery.responsecache;

import static java.util.Map.entry;

import graphql.execution.FetchedValue;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.api.Nullable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.relay.StoredNode;

/** Collects the tags of a response during its execution, and how long clients may cache it: the smallest hint of its types and fields. */
public class TagCollector extends SimplePerformantInstrumentation {
    /** Maximum ages of fields in seconds, by {@code Type.field}; types of the graph have theirs in {@link Kinds}. */
    private static final Map<String, Integer> HINTS = Map.ofEntries(
            entry("Query.articles", 30),
            entry("Query.search", 30),
            entry("Query.suggest", 300),
            entry("Query.changes", 10),
            entry("Query.importPreview", 0));

    private final Clock clock;

    public TagCollector(Clock clock) {
        this.clock = clock;
    }

    /** Handles fields that are resolved by methods, which may depend on more than what they return. */
    @Override
    @Nullable
    public InstrumentationContext<Object> beginFieldFetch(
            InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
        if (fetch.isTrivialDataFetcher()) return null;
        DataFetchingEnvironment field = fetch.getEnvironment();
        InFlightExecution execution = field.getGraphQlContext().get(InFlightExecution.KEY);
        if (execution == null) return null;
        String type = ((GraphQLNamedType) field.getParentType()).getName();
        String name = field.getField().getName();
        Dependencies.of(type, field, execution.tags::add);
        execution.limitAge(maxAge(type + "." + name));
        execution.limitAge(
                maxAge(GraphQLTypeUtil.unwrapAll(field.getFieldType()).getName()));
        if (type.equals("Query") && name.equals("search")) {
            execution.expireAt(clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
        }
        return null;
    }

    @Override
    @Nullable
    public InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters completion, InstrumentationState state) {
        if (value(completion) instanceof StoredNode row) collect(completion, row);
        return null;
    }

    @Override
    @Nullable
    public InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters completion, InstrumentationState state) {
        if (value(completion) instanceof Iterable<?> list) {
            for (Object item : list) {
                if (item instanceof StoredNode row) collect(completion, row);
            }
        }
        return null;
    }

    @Nullable
    private static Object value(InstrumentationFieldCompleteParameters completion) {
        Object value = completion.getFetchedValue();
        return value instanceof FetchedValue fetched ? fetched.getFetchedValue() : value;
    }

    private static void collect(InstrumentationFieldCompleteParameters completion, StoredNode row) {
        InFlightExecution execution =
                completion.getExecutionContext().getGraphQLContext().get(InFlightExecution.KEY);
        if (execution == null) return;
        execution.tags.add(Tags.of(row));
        execution.limitAge(maxAge(Tags.type(row)));
    }

    /** The maximum age of a type, or of a field as {@code Type.field}. */
    private static int maxAge(String of) {
        Integer ofKind = Kinds.named(of).map(Kind::maxAge).orElse(null);
        return ofKind != null ? ofKind : HINTS.getOrDefault(of, Integer.MAX_VALUE);
    }
}
