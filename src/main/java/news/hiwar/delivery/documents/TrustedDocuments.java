package news.hiwar.delivery.documents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hiwar.delivery.documents.DocumentSettings.Trust;
import news.hiwar.delivery.documents.KnownDocument.DocumentId;

/** The operations of the apps, as listed in the manifest. */
@ApplicationScoped
class TrustedDocuments {
    private static final String MANIFEST = "/graphql/manifest.json";

    /** The manifest, in the format of Apollo's persisted queries. */
    record Manifest(String format, int version, List<Operation> operations) {}

    record Operation(String id, String name, String type, String body) {}

    private final Map<String, String> texts;

    TrustedDocuments(DocumentSettings settings) {
        texts = settings.trusted() == Trust.OFF ? Map.of() : read();
    }

    private static Map<String, String> read() {
        try (InputStream file = TrustedDocuments.class.getResourceAsStream(MANIFEST)) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(file), Manifest.class).operations().stream()
                            .collect(toUnmodifiableMap(Operation::id, Operation::body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    String text(String id) {
        return texts.get(id);
    }

    boolean has(String text) {
        return texts.containsKey(DocumentId.of(text));
    }
}
