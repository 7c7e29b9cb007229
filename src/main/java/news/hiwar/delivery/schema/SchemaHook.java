package news.hiwar.delivery.schema;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.spi.EventingService;

/**
 * The service provider that the framework finds, and keeps over a live reload in dev mode. The reload replaces the classes of
 * the application, so each call loads the current {@link GraphQLSetup}.
 */
public class SchemaHook implements EventingService {

    @Override
    @Nullable
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return current().beforeSchemaBuild(builder);
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return current().beforeGraphQLBuild(builder);
    }

    private static EventingService current() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Class.forName(GraphQLSetup.class.getName(), true, loader)
                    .asSubclass(EventingService.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
