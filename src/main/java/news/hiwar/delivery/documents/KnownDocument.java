package news.hiwar.delivery.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import io.smallrye.graphql.api.Nullable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A parsed document within the limits.
 *
 * @param id the SHA-256 of its text, in hexadecimal
 * @param trusted whether it is an operation of the apps
 * @param introspects whether it uses introspection
 */
public record KnownDocument(String id, String text, Document document, boolean trusted, boolean introspects) {

    static KnownDocument of(String text, Document document, boolean trusted) {
        return new KnownDocument(DocumentId.of(text), text, document, trusted, introspects(document));
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
    public static final class DocumentId {
        private static final String SCHEME = "sha256:";

        private DocumentId() {}

        static String of(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        /** Removes the scheme from an id, which drafts of the specification put in front of it. */
        static String withoutScheme(String given) {
            String id = given.toLowerCase(Locale.ROOT);
            return id.startsWith(SCHEME) ? id.substring(SCHEME.length()) : id;
        }
    }
}
