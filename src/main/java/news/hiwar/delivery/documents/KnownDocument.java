package news.hiwar.delivery.documents;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A parsed document within the limits.
 *
 * @param id the SHA-256 of its text, in hexadecimal
 * @param trusted whether it is an operation of the apps
 * @param introspects whether it uses introspection
 */
public record KnownDocument(String id, String text, Document document, boolean trusted, boolean introspects) {
    static KnownDocument of(String id, String text, Document document, boolean trusted) {
        return new KnownDocument(id, text, document, trusted, introspects(document));
    }

    /**
     * Finds the operation of a name, or the only operation if the name is null.
     *
     * @return null if there is no such operation
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

    /** The id of a document: the SHA-256 of its text in UTF-8, in hexadecimal. */
    static String id(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
