package news.hiwar.delivery.responsecache;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import news.hiwar.platform.graphql.ClientError;

/** Begins no more work for an operation that was given up. */
public class Deadline extends SimplePerformantInstrumentation {
    /** The operation took too long. */
    public static class Passed extends ClientError {
        public Passed() {
            super("DEADLINE_EXCEEDED", "This took too long and was given up. Ask for less, or again later.");
        }
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
        if (fetch.isTrivialDataFetcher()) return fetcher;
        InFlightExecution flight =
                fetch.getExecutionContext().getGraphQLContext().get(InFlightExecution.KEY);
        if (flight == null || !flight.isAbandoned()) return fetcher;
        return field -> {
            throw new Passed();
        };
    }
}
