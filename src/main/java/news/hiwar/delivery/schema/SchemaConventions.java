package news.hiwar.delivery.schema;

import static java.util.Map.entry;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adapts the names, scalars and descriptions of the framework's schema to what clients expect. */
class SchemaConventions extends GraphQLTypeVisitorStub {
    /** The framework names a connection of articles {@code Connection_Article}. */
    private static final Pattern GENERIC = Pattern.compile("(Connection|Edge)_(.+)");

    /** The framework's scalars accept "2" as a number and truncate 1.7 to 1; these follow the specification. */
    private static final Map<String, GraphQLScalarType> STANDARD = Map.of(
            "DateTime", DateTimeScalar.TYPE,
            "Int", Scalars.GraphQLInt,
            "Float", Scalars.GraphQLFloat,
            "String", Scalars.GraphQLString,
            "Boolean", Scalars.GraphQLBoolean,
            "ID", Scalars.GraphQLID);

    /** The framework's {@code @Id} fails on lists, so the argument is a list of strings in Java. */
    private static final GraphQLInputType IDS =
            GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID)));

    /** Descriptions of arguments that mean the same everywhere. */
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            entry(
                    "first",
                    "Maximum number of items from the start of the list or from `after`: 1 to 100; 20 by default."),
            entry("after", "Cursor after which the page begins."),
            entry(
                    "last",
                    "Maximum number of items from the end of the list or before `before`: 1 to 100. Not together with `first`."),
            entry("before", "Cursor before which the page ends."),
            entry("filter", "Filter of the list; all items by default."),
            entry("order", "Order of the list."));

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        Matcher generic = GENERIC.matcher(type.getName());
        String name = generic.matches() ? generic.group(2) + generic.group(1) : type.getName();
        String description = switch (name) {
            case "Query" -> "Queries.";
            case "Subscription" -> "Subscriptions, over WebSocket and server-sent events.";
            case "Mutation" -> "Mutations. They require the role EDITOR or CHIEF.";
            default -> type.getDescription();
        };
        return changeNode(
                context,
                type.transform(t -> t.name(name)
                        .description(description)
                        .comparatorRegistry(GraphqlTypeComparatorRegistry.BY_NAME_REGISTRY)));
    }

    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        if (argument.getName().equals("ids")) return changeNode(context, argument.transform(a -> a.type(IDS)));
        String description = ARGUMENTS.get(argument.getName());
        return argument.getDescription() == null && description != null
                ? changeNode(context, argument.transform(a -> a.description(description)))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLScalarType standard = STANDARD.get(scalar.getName());
        return standard == null ? TraversalControl.CONTINUE : changeNode(context, standard);
    }
}
