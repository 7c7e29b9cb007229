package news.hiwar.delivery.schema;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import news.hiwar.platform.graphql.HiddenSelection;

/** Hands resolvers their field with its {@link HiddenSelection}. */
class HideSelections extends SimplePerformantInstrumentation {
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
        return fetch.isTrivialDataFetcher() ? fetcher : field -> fetcher.get(new HiddenSelection(field));
    }
}
