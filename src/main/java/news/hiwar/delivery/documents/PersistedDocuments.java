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

/** Reads each document once, and knows those that apps name by an id. */
@ApplicationScoped
public class PersistedDocuments {
    /** What a document takes in memory beside its text, for each of its letters. */
    private static final int WEIGHT = 20;

    private final DocumentParser texts;
    private final Guard guard;
    private final TrustedDocuments trusted;
    private final Cache<String, KnownDocument> read;
    private final Cache<String, String> persisted;

    PersistedDocuments(DocumentParser texts, Guard guard, TrustedDocuments trusted, DocumentSettings settings) {
        this.texts = texts;
        this.guard = guard;
        this.trusted = trusted;
        read = Caffeine.newBuilder()
                .maximumWeight(settings.size().asLongValue())
                .weigher((String text, KnownDocument document) -> 1000 + WEIGHT * text.length())
                .build();
        persisted = Caffeine.newBuilder().maximumSize(settings.persisted()).build();
    }

    /**
     * The document of a text.
     *
     * @throws InvalidSyntaxException where it is not GraphQL
     * @throws ClientError where it passes a limit
     */
    public KnownDocument read(String text) {
        KnownDocument known = read.getIfPresent(text);
        if (known != null) return known;
        Document document = texts.read(text);
        guard.check(document);
        known = KnownDocument.of(text, document, trusted.has(text));
        read.put(text, known);
        return known;
    }

    /** An operation of the apps, by its id; null where none has it. */
    public @Nullable KnownDocument trusted(String id) {
        String text = trusted.text(DocumentId.plain(id));
        return text == null ? null : read(text);
    }

    /** An operation of the apps, or what an app has persisted; null where nothing has that id. */
    public @Nullable KnownDocument persisted(String id) {
        KnownDocument operation = trusted(id);
        String text = persisted.getIfPresent(DocumentId.plain(id));
        return operation != null || text == null ? operation : read(text);
    }

    /** Keeps a document for requests that give its id only: Apollo's automatic persisted queries. */
    public void persist(KnownDocument document) {
        persisted.put(document.id(), document.text());
    }
}
