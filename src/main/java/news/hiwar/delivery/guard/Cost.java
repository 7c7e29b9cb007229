package news.hiwar.delivery.guard;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * An estimate of how many objects the response of an operation contains: a connection counts with its page size, a plain
 * list with a constant; and of what {@link FieldPrices} says that fields cost besides. Fields that are not in the schema
 * cost nothing; the validation rejects them.
 *
 * @param objects the number of objects of all fields
 * @param pages the largest product of page sizes along one path
 * @param loading what it takes to load fields, each for all its parents together
 */
public record Cost(long objects, long pages, long loading) {
    /** What any operation takes, in objects: see CostBenchmark. */
    private static final int OPERATION = 120;

    /** Assumed length of a list without a page size. */
    private static final int PLAIN_LIST = 5;

    private static final int DEFAULT_PAGE = 20;
    private static final long MAXIMUM = Integer.MAX_VALUE;
    private static final Cost NONE = new Cost(0, 1, 0);

    private Cost with(Cost other) {
        return new Cost(
                Math.min(MAXIMUM, objects + other.objects),
                Math.max(pages, other.pages),
                Math.min(MAXIMUM, loading + other.loading));
    }

    /** What a client is charged: about the same CPU time for a unit, whatever the operation is. */
    public long charge() {
        return OPERATION + loading + objects;
    }

    /** Estimates an operation of a document that is within {@link DocumentLimits}. */
    static Cost of(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, ?> variables) {
        return new Counting(schema, document, operation, variables)
                .of(operation.getSelectionSet(), root(schema, operation));
    }

    private static @Nullable GraphQLType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private record Counting(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, Cost> costByFragment,
            OperationDefinition operation,
            Map<String, ?> variables) {

        private static final Set<String> ITEMS = Set.of("nodes", "edges");
        private static final String IDS = "ids";
        private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

        Counting(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, ?> variables) {
            this(schema, new HashMap<>(), new HashMap<>(), operation, variables);
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        Cost of(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
            Cost cost = NONE;
            if (selections == null || !(type instanceof GraphQLFieldsContainer || type == null)) return cost;
            for (Selection<?> selection : selections.getSelections()) cost = cost.with(of(selection, type));
            return cost;
        }

        private Cost of(Selection<?> selection, @Nullable GraphQLType type) {
            if (selection instanceof Field field) return of(field, type);
            if (selection instanceof InlineFragment inline) {
                TypeName on = inline.getTypeCondition();
                return of(inline.getSelectionSet(), on == null ? type : schema.getType(on.getName()));
            }
            String name = ((FragmentSpread) selection).getName();
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null) return NONE;
            Cost cost = costByFragment.get(name);
            if (cost == null) {
                cost = of(
                        fragment.getSelectionSet(),
                        schema.getType(fragment.getTypeCondition().getName()));
                costByFragment.put(name, cost);
            }
            return cost;
        }

        private Cost of(Field field, @Nullable GraphQLType parent) {
            if (!(parent instanceof GraphQLFieldsContainer container)
                    || Introspection.isIntrospectionTypes(container)) {
                return NONE;
            }
            if (INTROSPECTION.contains(field.getName())) return new Cost(FieldPrices.INTROSPECTION, 1, 0);
            GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
            if (definition == null) return NONE;
            long price = FieldPrices.of(container.getName(), field.getName(), name -> text(field, name));
            return new Cost(price, 1, 0).with(objects(field, container, definition));
        }

        private Cost objects(Field field, GraphQLFieldsContainer container, GraphQLFieldDefinition definition) {
            if (field.getSelectionSet() == null) return NONE;
            GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
            Cost below = of(field.getSelectionSet(), type);
            if (isPartOfConnection(container)) return below;
            GraphQLArgument first = definition.getArgument("first");
            boolean isCounted = isConnection(type) && !hasItems(field.getSelectionSet());
            long size = isCounted ? 1 : first != null ? pageSize(field, first) : lengthOfList(field, definition);
            return new Cost(
                    Math.min(MAXIMUM, size * (1 + below.objects)),
                    Math.min(MAXIMUM, first != null ? size * below.pages : below.pages),
                    FieldPrices.ofLoading(container.getName(), field.getName(), hasFilter(field)) + below.loading);
        }

        private static boolean hasFilter(Field field) {
            return field.getArguments().stream()
                    .anyMatch(argument -> argument.getName().equals("filter"));
        }

        private static boolean isConnection(GraphQLType type) {
            return type instanceof GraphQLFieldsContainer container
                    && container.getName().endsWith("Connection");
        }

        /** Whether the items of a connection are selected, rather than only their number. */
        private boolean hasItems(SelectionSet connection) {
            return connection.getSelections().stream().anyMatch(selection -> {
                if (selection instanceof Field field) return ITEMS.contains(field.getName());
                if (selection instanceof InlineFragment inline) return hasItems(inline.getSelectionSet());
                FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
                return fragment != null && hasItems(fragment.getSelectionSet());
            });
        }

        /** Nodes and edges were counted with the page of the connection's field. */
        private static boolean isPartOfConnection(GraphQLFieldsContainer type) {
            return type.getName().endsWith("Connection") || type.getName().endsWith("Edge");
        }

        private static boolean isList(GraphQLFieldDefinition field) {
            return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        }

        private int lengthOfList(Field field, GraphQLFieldDefinition definition) {
            if (!isList(definition)) return 1;
            for (Argument argument : field.getArguments()) {
                if (!argument.getName().equals(IDS)) continue;
                if (argument.getValue() instanceof ArrayValue literal)
                    return literal.getValues().size();
                if (argument.getValue() instanceof VariableReference reference
                        && variables.get(reference.getName()) instanceof Collection<?> given) return given.size();
            }
            return PLAIN_LIST;
        }

        /** The field itself rejects sizes out of range. */
        private long pageSize(Field field, GraphQLArgument first) {
            for (Argument argument : field.getArguments()) {
                boolean size =
                        argument.getName().equals("first") || argument.getName().equals("last");
                Integer given = size ? number(argument.getValue()) : null;
                if (given != null) return Math.max(1, given);
            }
            Object byDefault =
                    first.hasSetDefaultValue() ? first.getArgumentDefaultValue().getValue() : null;
            if (byDefault instanceof IntValue value) return value.getValue().longValue();
            return byDefault instanceof Number value ? value.longValue() : DEFAULT_PAGE;
        }

        /** The text that is given for an argument; empty if there is none. */
        private String text(Field field, String name) {
            for (Argument argument : field.getArguments()) {
                if (!argument.getName().equals(name)) continue;
                if (argument.getValue() instanceof StringValue literal) return literal.getValue();
                if (argument.getValue() instanceof VariableReference reference) return text(reference);
            }
            return "";
        }

        private String text(VariableReference reference) {
            if (variables.get(reference.getName()) instanceof String given) return given;
            return operation.getVariableDefinitions().stream()
                    .filter(variable -> variable.getName().equals(reference.getName()))
                    .map(variable ->
                            variable.getDefaultValue() instanceof StringValue byDefault ? byDefault.getValue() : "")
                    .findFirst()
                    .orElse("");
        }

        private @Nullable Integer number(@Nullable Value<?> value) {
            if (value instanceof IntValue literal)
                return literal.getValue()
                        .min(java.math.BigInteger.valueOf(MAXIMUM))
                        .intValue();
            if (!(value instanceof VariableReference reference)) return null;
            Object given = variables.get(reference.getName());
            if (given != null) return given instanceof Number number ? number.intValue() : null;
            if (variables.containsKey(reference.getName())) return null;
            return operation.getVariableDefinitions().stream()
                    .filter(variable -> variable.getName().equals(reference.getName()))
                    .findFirst()
                    .map(VariableDefinition::getDefaultValue)
                    .map(byDefault -> number(byDefault))
                    .orElse(null);
        }
    }
}
