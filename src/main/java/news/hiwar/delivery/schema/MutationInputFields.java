package news.hiwar.delivery.schema;

import static java.util.stream.Collectors.toMap;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRequest;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;

/** Adds to the inputs of mutations the fields that all of them share, so that no record has to repeat them. */
class MutationInputFields extends GraphQLTypeVisitorStub {
    private static final GraphQLInputObjectField CLIENT_MUTATION_ID = GraphQLInputObjectField.newInputObjectField()
            .name(MutationRequest.CLIENT_MUTATION_ID)
            .description(
                    "Idempotency key, 1 to 200 characters: a repeated request within 24 hours returns the first result.")
            .type(Scalars.GraphQLString)
            .build();

    private static final GraphQLInputObjectField EXPECTED_VERSION = GraphQLInputObjectField.newInputObjectField()
            .name(MutationRequest.EXPECTED_VERSION)
            .description(
                    "The `version` that you have read. If it has changed since, nothing is written: VERSION_CONFLICT.")
            .type(GraphQLNonNull.nonNull(Scalars.GraphQLInt))
            .build();

    /** The records of inputs, by their names in the schema. */
    private final Map<String, Class<?>> inputs =
            CDI.current().getBeanContainer().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(bean -> bean.getBeanClass())
                    .filter(api -> api.isAnnotationPresent(GraphQLApi.class))
                    .flatMap(api -> Stream.of(api.getMethods()))
                    .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                    .filter(MutationInput.class::isAssignableFrom)
                    .distinct()
                    .collect(toMap(input -> input.getAnnotation(Input.class).value(), input -> input));

    @Override
    public TraversalControl visitGraphQLInputObjectType(
            GraphQLInputObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        Class<?> input = inputs.get(type.getName());
        if (input == null) return TraversalControl.CONTINUE;
        List<GraphQLInputObjectField> fields = new ArrayList<>();
        fields.add(CLIENT_MUTATION_ID);
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            fields.add(field);
            if (field.getName().equals("id") && ChangeInput.class.isAssignableFrom(input)) fields.add(EXPECTED_VERSION);
        }
        return changeNode(context, type.transform(of -> of.replaceFields(fields)));
    }
}
