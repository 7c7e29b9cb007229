package news.hiwar.delivery.documents;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Objects;

/**
 * A document that has passed the guard.
 *
 * @param id the SHA-256 of its text, in hexadecimal letters
 * @param trusted whether it is an operation of the apps
 * @param introspects whether it asks for the schema
 */
public record KnownDocument(String id, String text, Document document, boolean trusted, boolean introspects) {

    static KnownDocument of(String text, Document document, boolean trusted) {
        return new KnownDocument(DocumentId.of(text), text, document, trusted, introspects(document));
    }

    /**
     * The operation of that name, or the only one.
     *
     * @return null where there is none, or no name to tell which
     */
    public @Nullable OperationDefinition operation(@Nullable String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) return operations.size() == 1 ? operations.get(0) : null;
        return operations.stream()
                .filter(operation -> Objects.equals(name, operation.getName()))
                .findFirst()
                .orElse(null);
    }

    private static boolean introspects(Node<?> node) {
        if (node instanceof Field field
                && (field.getName().equals("__schema") || field.getName().equals("__type"))) {
            return true;
        }
        return node.getChildren().stream().anyMatch(KnownDocument::introspects);
    }
}
