package news.hiwar.delivery.documents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.parser.InvalidSyntaxException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.hiwar.delivery.documents.PersistedDocuments.DocumentSettings.Trust;
import news.hiwar.delivery.guard.Guard;
import news.hiwar.platform.graphql.ClientError;

/** Parses each document once, and finds documents by their ids: trusted ones, which are the operations of the apps, and persisted ones. */
@ApplicationScoped
public class PersistedDocuments {
    /** The manifest of the trusted documents, in the format of Apollo's persisted queries. */
    record Manifest(String format, int version, List<Operation> operations) {}

    record Operation(String id, String name, String type, String body) {}

    private static final String MANIFEST = "/graphql/manifest.json";

    /** Drafts of the specification put this in front of an id. */
    private static final String SCHEME = "sha256:";

    /** Estimated memory of a parsed document, in bytes for each character of its text. */
    private static final int WEIGHT = 20;

    private final Guard guard;
    private final Map<String, String> trusted;
    private final Cache<String, KnownDocument> parsed;
    private final Cache<String, String> persisted;

    PersistedDocuments(Guard guard, DocumentSettings settings) {
        this.guard = guard;
        trusted = settings.trusted() == Trust.OFF ? Map.of() : manifest();
        parsed = Caffeine.newBuilder()
                .maximumWeight(settings.size().asLongValue())
                .weigher((String text, KnownDocument document) -> 1000 + WEIGHT * text.length())
                .build();
        persisted = Caffeine.newBuilder().maximumSize(settings.persisted()).build();
    }

    private static Map<String, String> manifest() {
        try (InputStream file = PersistedDocuments.class.getResourceAsStream(MANIFEST)) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(file), Manifest.class).operations().stream()
                            .collect(toUnmodifiableMap(Operation::id, Operation::body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses and checks a document, or finds it in the cache.
     *
     * @throws InvalidSyntaxException if it is not GraphQL
     * @throws ClientError if it exceeds a limit
     */
    public KnownDocument read(String text) {
        KnownDocument known = parsed.getIfPresent(text);
        if (known != null) return known;
        String id = KnownDocument.id(text);
        known = KnownDocument.of(id, text, guard.parse(text), trusted.containsKey(id));
        parsed.put(text, known);
        return known;
    }

    /** Finds a trusted document by its id; null if there is none. */
    public @Nullable KnownDocument trusted(String id) {
        String text = trusted.get(withoutScheme(id));
        return text == null ? null : read(text);
    }

    /** Finds a trusted or persisted document by its id; null if there is none. */
    public @Nullable KnownDocument persisted(String id) {
        KnownDocument operation = trusted(id);
        String text = persisted.getIfPresent(withoutScheme(id));
        return operation != null || text == null ? operation : read(text);
    }

    /** Persists a document for requests that only send its id, as Apollo's automatic persisted queries do. */
    public void persist(KnownDocument document) {
        persisted.put(document.id(), document.text());
    }

    private static String withoutScheme(String given) {
        String id = given.toLowerCase(Locale.ROOT);
        return id.startsWith(SCHEME) ? id.substring(SCHEME.length()) : id;
    }

    @ConfigMapping(prefix = "hiwar.documents")
    public interface DocumentSettings {
        /** Use of trusted documents, the operations of the apps. */
        enum Trust {
            /** They are not known by their ids. */
            OFF,
            /** They are known by their ids; other documents are executed, too. */
            PREFER,
            /** Readers may only execute trusted documents; editors may execute any. */
            ONLY
        }

        /** Use of trusted documents, the operations of the apps. */
        @WithDefault("prefer")
        Trust trusted();

        /** Maximum size of the cache of parsed documents, in bytes. */
        @WithDefault("32M")
        MemorySize size();

        /** Maximum number of automatically persisted documents; the least used ones are evicted. */
        @WithDefault("1000")
        int persisted();
    }
}
