package news.hiwar.delivery.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;

/**
 * The framework resolves interfaces and unions to the types that it made. Those are not the types of a schema that was
 * transformed since, and a fragment on one of them would match nothing and say nothing.
 */
final class FreshTypes {
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
