package news.hiwar.delivery.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import news.hiwar.delivery.documents.KnownDocument.DocumentId;
import news.hiwar.delivery.guard.DocumentParser;
import news.hiwar.delivery.guard.Guard;
import news.hiwar.platform.graphql.ClientError;

/** Parses each document once, and finds documents by their ids. */
@ApplicationScoped
public class PersistedDocuments {
    /** Estimated memory of a parsed document, in bytes for each character of its text. */
    private static final int WEIGHT = 20;

    private final DocumentParser parser;
    private final Guard guard;
    private final TrustedDocuments trusted;
    private final Cache<String, KnownDocument> read;
    private final Cache<String, String> persisted;

    PersistedDocuments(DocumentParser parser, Guard guard, TrustedDocuments trusted, DocumentSettings settings) {
        this.parser = parser;
        this.guard = guard;
        this.trusted = trusted;
        read = Caffeine.newBuilder()
                .maximumWeight(settings.size().asLongValue())
                .weigher((String text, KnownDocument document) -> 1000 + WEIGHT * text.length())
                .build();
        persisted = Caffeine.newBuilder().maximumSize(settings.persisted()).build();
    }

    /**
     * Parses and checks a document, or finds it in the cache.
     *
     * @throws InvalidSyntaxException if it is not GraphQL
     * @throws ClientError if it exceeds a limit
     */
    public KnownDocument read(String text) {
        KnownDocument known = read.getIfPresent(text);
        if (known != null) return known;
        Document document = parser.read(text);
        guard.check(document);
        known = KnownDocument.of(text, document, trusted.has(text));
        read.put(text, known);
        return known;
    }

    /** Finds a trusted document by its id; null if there is none. */
    public @Nullable KnownDocument trusted(String id) {
        String text = trusted.text(DocumentId.withoutScheme(id));
        return text == null ? null : read(text);
    }

    /** Finds a trusted or persisted document by its id; null if there is none. */
    public @Nullable KnownDocument persisted(String id) {
        KnownDocument operation = trusted(id);
        String text = persisted.getIfPresent(DocumentId.withoutScheme(id));
        return operation != null || text == null ? operation : read(text);
    }

    /** Persists a document for requests that only send its id, as Apollo's automatic persisted queries do. */
    public void persist(KnownDocument document) {
        persisted.put(document.id(), document.text());
    }
}
