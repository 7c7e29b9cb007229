package news.hiwar.delivery.responsecache;

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
import news.hiwar.platform.relay.StoredNode;

/** Collects the tags of a response during its execution. */
public class TagCollector extends SimplePerformantInstrumentation {
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
        InFlightExecution flight = field.getGraphQlContext().get(InFlightExecution.KEY);
        if (flight == null) return null;
        String type = ((GraphQLNamedType) field.getParentType()).getName();
        String name = field.getField().getName();
        Dependencies.of(type, field, flight.tags::add);
        flight.keepsFor(Freshness.hint(type + "." + name));
        flight.keepsFor(
                Freshness.hint(GraphQLTypeUtil.unwrapAll(field.getFieldType()).getName()));
        if (type.equals("Query") && name.equals("search")) {
            flight.usedUntil(clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
        }
        return null;
    }

    @Override
    @Nullable
    public InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters completion, InstrumentationState state) {
        if (value(completion) instanceof StoredNode row) take(completion, row);
        return null;
    }

    @Override
    @Nullable
    public InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters completion, InstrumentationState state) {
        if (value(completion) instanceof Iterable<?> list) {
            for (Object item : list) {
                if (item instanceof StoredNode row) take(completion, row);
            }
        }
        return null;
    }

    @Nullable
    private static Object value(InstrumentationFieldCompleteParameters completion) {
        Object value = completion.getFetchedValue();
        return value instanceof FetchedValue fetched ? fetched.getFetchedValue() : value;
    }

    private static void take(InstrumentationFieldCompleteParameters completion, StoredNode row) {
        InFlightExecution flight =
                completion.getExecutionContext().getGraphQLContext().get(InFlightExecution.KEY);
        if (flight == null) return;
        flight.tags.add(Tags.of(row));
        flight.keepsFor(Freshness.hint(Tags.type(row)));
    }
}
