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

    /** What a document is known by: the SHA-256 of its text in UTF-8, in hexadecimal letters. */
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

        /** Without the scheme that it may have in front, as drafts of the specification write it. */
        static String plain(String given) {
            String id = given.toLowerCase(Locale.ROOT);
            return id.startsWith(SCHEME) ? id.substring(SCHEME.length()) : id;
        }
    }
}
