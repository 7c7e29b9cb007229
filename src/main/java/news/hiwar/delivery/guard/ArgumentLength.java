package news.hiwar.delivery.guard;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Limits the length of string arguments of queries: search texts, slugs, names. */
final class ArgumentLength {
    /** Arguments with cursors and ids that the server made itself; they are checked when they are parsed. */
    private static final Set<String> OPAQUE = Set.of("after", "before", "id", "ids");

    /** A field that takes whole articles and has its own limit. */
    private static final String EXEMPT = "importPreview";

    private final OperationDefinition operation;
    private final Map<String, ?> variables;
    private final int limit;

    private ArgumentLength(OperationDefinition operation, Map<String, ?> variables, int limit) {
        this.operation = operation;
        this.variables = variables;
        this.limit = limit;
    }

    /** @throws LimitExceeded if a string argument of a query is too long */
    static void check(Document document, OperationDefinition operation, Map<String, ?> variables, int limit) {
        if (operation.getOperation() != OperationDefinition.Operation.QUERY) return;
        new ArgumentLength(operation, variables, limit).check(document);
    }

    private void check(Node<?> node) {
        if (node instanceof Field field) {
            if (field.getName().equals(EXEMPT)) return;
            for (Argument argument : field.getArguments()) {
                if (!OPAQUE.contains(argument.getName())) checkValue(argument.getValue());
            }
        }
        node.getChildren().forEach(this::check);
    }

    private void checkValue(@Nullable Node<?> value) {
        if (value instanceof StringValue text) checkText(text.getValue());
        else if (value instanceof VariableReference variable) checkVariable(variable.getName());
        else if (value != null) value.getChildren().forEach(this::checkValue);
    }

    private void checkVariable(String name) {
        checkJson(variables.get(name));
        operation.getVariableDefinitions().stream()
                .filter(variable -> variable.getName().equals(name))
                .forEach(variable -> checkValue(variable.getDefaultValue()));
    }

    private void checkJson(@Nullable Object json) {
        if (json instanceof String text) checkText(text);
        else if (json instanceof Collection<?> list) list.forEach(this::checkJson);
        else if (json instanceof Map<?, ?> object) object.values().forEach(this::checkJson);
    }

    private void checkText(String text) {
        if (text.length() > limit && text.codePointCount(0, text.length()) > limit) {
            throw LimitExceeded.of("TEXT_TOO_LONG", "characters in a string argument", limit);
        }
    }
}
