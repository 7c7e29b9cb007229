package news.hiwar.delivery.schema;

import static java.util.stream.Collectors.toSet;

import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.validation.Validator;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hiwar.delivery.guard.DocumentLimits;
import news.hiwar.delivery.guard.ResponseSize;
import news.hiwar.delivery.responsecache.InFlightExecution.StopFields;
import news.hiwar.delivery.responsecache.TagCollector;
import news.hiwar.delivery.schema.GraphQLErrors.Failures;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.graphql.Selection.HiddenSelection;

/** Configures in graphql-java what annotations cannot express; the framework calls it through {@link SchemaHook}. */
public class GraphQLSetup implements EventingService {
    static {
        // the framework caches valid documents by number only; the largest take a megabyte each
        System.setProperty("io.smallrye.graphql.execution.queryCacheMaxSize", "64");
    }

    @Override
    @Nullable
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = SchemaTransformer.transformSchema(builder.build(), new LocalizedFields());
        schema = SchemaTransformer.transformSchema(schema, new SchemaConventions());
        schema = SchemaTransformer.transformSchema(schema, new PreviewArgument());
        schema = SchemaTransformer.transformSchema(schema, new MutationInputFields());
        Set<GraphQLType> objects = schema.getAdditionalTypes().stream()
                .filter(type -> type instanceof GraphQLObjectType || type instanceof GraphQLInputObjectType)
                .filter(type -> !isLocalized(type))
                .collect(toSet());
        return GraphQLSchema.newSchema(schema)
                .codeRegistry(FreshTypes.resolved(schema))
                .clearAdditionalTypes()
                .additionalTypes(objects);
    }

    private static boolean isLocalized(GraphQLType type) {
        return ((GraphQLNamedType) type).getName().equals(Localized.class.getSimpleName());
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(new Failures()); // no effect after build()
        builder.subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new Failures()));
        Clock clock = CDI.current().select(Clock.class).get();
        DocumentLimits limits = CDI.current().select(DocumentLimits.class).get();
        Validator.setMaxValidationErrors(limits.errors());
        ChainedInstrumentation present =
                (ChainedInstrumentation) builder.build().getInstrumentation();
        List<Instrumentation> parts = new ArrayList<>(present.getInstrumentations());
        parts.removeIf(part -> part
                instanceof MaxQueryDepthInstrumentation); // replaced by the guard, which runs before the validation
        parts.addAll(List.of(
                new HideSelections(),
                new TagCollector(clock),
                new ResponseSize.Counting(),
                new StopFields(),
                new GraphQLErrors(limits.errors())));
        return builder.instrumentation(new ChainedInstrumentation(parts));
    }

    /** Passes fields with a {@link HiddenSelection} to resolvers. */
    static class HideSelections extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters fetch, InstrumentationState state) {
            return fetch.isTrivialDataFetcher() ? fetcher : field -> fetcher.get(new HiddenSelection(field));
        }
    }

    /**
     * Resolves interfaces and unions to the types of the transformed schema. The framework resolves them to the types that it
     * built, and fragments on those would silently match nothing.
     */
    static final class FreshTypes {
        private FreshTypes() {}

        static GraphQLCodeRegistry resolved(GraphQLSchema schema) {
            GraphQLCodeRegistry code = schema.getCodeRegistry();
            return code.transform(registry -> schema.getAllTypesAsList().forEach(type -> {
                if (type instanceof GraphQLInterfaceType of) registry.typeResolver(of, fresh(code.getTypeResolver(of)));
                if (type instanceof GraphQLUnionType of) registry.typeResolver(of, fresh(code.getTypeResolver(of)));
            }));
        }

        private static TypeResolver fresh(TypeResolver framework) {
            return environment -> environment
                    .getSchema()
                    .getObjectType(framework.getType(environment).getName());
        }
    }
}
