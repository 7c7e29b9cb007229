package news.hiwar.delivery.schema;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Set;
import news.hiwar.graph.visibility.Preview;

/** Adds the argument {@code preview} to every query of the graph; only editors may use it. */
class PreviewArgument extends GraphQLTypeVisitorStub {
    /** Queries without the argument: those for editors, and those outside of the graph. */
    private static final Set<String> OTHERS =
            Set.of("viewer", "changes", "staffMembers", "auditTrail", "deskArticles", "importPreview", "mergePreview");

    private static final GraphQLArgument PREVIEW = GraphQLArgument.newArgument()
            .name(Preview.ARGUMENT)
            .description("Whether unpublished content is included. Requires the role EDITOR.")
            .type(Scalars.GraphQLBoolean)
            .defaultValueProgrammatic(false)
            .build();

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLObjectType parent = context.getParentNode() instanceof GraphQLObjectType type ? type : null;
        if (parent == null || !parent.getName().equals("Query") || OTHERS.contains(field.getName())) {
            return TraversalControl.CONTINUE;
        }
        GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        DataFetcher<?> fetcher = code.getDataFetcher(coordinates(parent, field), field);
        code.dataFetcher(coordinates(parent, field), (DataFetcher<?>) env -> {
            if (Boolean.TRUE.equals(env.getArgument(Preview.ARGUMENT))) {
                CDI.current().select(Preview.class).get().allow();
            }
            return fetcher.get(env);
        });
        return changeNode(context, field.transform(f -> f.argument(PREVIEW)));
    }
}
