package news.hiwar.delivery.schema;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;

/**
 * Makes every field of the type {@link Localized} a {@code String} with the argument {@code language}. This is a schema transformation
 * because a resolver method for each of the hundred names of a feed costs many times what reading a field does.
 */
class LocalizedFields extends GraphQLTypeVisitorStub {
    private static final String TYPE = Localized.class.getSimpleName();
    private static final GraphQLArgument LANGUAGE = GraphQLArgument.newArgument()
            .name("language")
            .description("Language of the text; if it is missing in this language, the other one is returned.")
            .type(GraphQLTypeReference.typeRef(Language.class.getSimpleName()))
            .defaultValueProgrammatic(Language.AR.name())
            .build();

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        boolean localized = GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(TYPE);
        if (!localized) return TraversalControl.CONTINUE;
        GraphQLObjectType parent = (GraphQLObjectType) context.getParentNode();
        GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        DataFetcher<?> both = code.getDataFetcher(coordinates(parent, field), field);
        code.dataFetcher(coordinates(parent, field), (DataFetcher<?>) env -> {
            Object asked = env.getArgument("language");
            return in(asked == null ? Language.AR : Language.valueOf(asked.toString()), both.get(env));
        });
        return changeNode(
                context, field.transform(f -> f.type(string(field.getType())).argument(LANGUAGE)));
    }

    private static @Nullable Object in(Language language, @Nullable Object value) {
        if (value instanceof CompletionStage<?> later) {
            return later.thenApply(text -> in(language, text));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> in(language, item)).toList();
        }
        return value instanceof Localized text ? text.in(language) : null;
    }

    private static GraphQLOutputType string(GraphQLOutputType type) {
        if (type instanceof GraphQLNonNull inner) {
            return GraphQLNonNull.nonNull(string((GraphQLOutputType) inner.getWrappedType()));
        }
        if (type instanceof GraphQLList inner) {
            return GraphQLList.list(string((GraphQLOutputType) inner.getWrappedType()));
        }
        return Scalars.GraphQLString;
    }
}
