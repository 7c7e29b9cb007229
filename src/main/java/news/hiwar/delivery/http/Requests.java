package news.hiwar.delivery.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.function.Function;
import news.hiwar.delivery.documents.KnownDocument;
import news.hiwar.delivery.documents.PersistedDocuments;
import news.hiwar.delivery.guard.Guard;
import news.hiwar.platform.graphql.ClientError;

/** Makes a request of what was sent; of the same bytes only once. */
@Singleton
class Requests {
    /** Longer ones are rarely repeated. */
    private static final int REMEMBERED = 8_000;

    private static final long MEMORY = 16 << 20;

    private final PersistedDocuments documents;
    private final Guard guard;
    private final RequestJson json;
    private final Cache<String, GraphQLRequest> known = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String sent, GraphQLRequest request) -> 1000 + 6 * sent.length())
            .build();

    Requests(PersistedDocuments documents, Guard guard, RequestJson json) {
        this.documents = documents;
        this.guard = guard;
        this.json = json;
    }

    /** The request that the same bytes were before; null where they are new or forgotten. */
    @Nullable
    GraphQLRequest remembered(String sent) {
        return known.getIfPresent(sent);
    }

    /**
     * @param sent what came, with a letter in front that tells in what way
     * @param read takes it apart
     * @throws HttpError where it is not a request that may be executed
     */
    GraphQLRequest of(String sent, Function<RequestJson, Parameters> read) {
        GraphQLRequest request = remembered(sent);
        if (request != null) return request;
        Parameters given = read.apply(json);
        request = of(given);
        boolean persists = given.query() != null && !given.extensions().isEmpty();
        if (sent.length() <= REMEMBERED && !persists) known.put(sent, request);
        return request;
    }

    GraphQLRequest of(Parameters given) {
        try {
            KnownDocument document = document(given);
            OperationDefinition operation = operation(document, given.operationName());
            if (!StorableRequest.isStorable(document.document()) || !StorableRequest.isStorable(given.variables())) {
                throw new HttpError(400, "BAD_USER_INPUT", "A text has a NUL or half a character in it.");
            }
            long cost = guard.cost(document.document(), operation, given.variables())
                    .objects();
            String variables = json.canonical(given.variables());
            String key = document.id() + ' ' + operation.getName() + ' ' + variables;
            return new GraphQLRequest(
                    document, operation, given.variables(), json(document, operation, given), cost, key);
        } catch (InvalidSyntaxException syntax) {
            throw HttpError.of(syntax);
        } catch (ClientError refusal) {
            throw HttpError.of(refusal);
        }
    }

    private static OperationDefinition operation(KnownDocument document, @Nullable String name) {
        OperationDefinition operation = document.operation(name);
        if (operation != null) return operation;
        throw HttpError.document(
                "OPERATION_RESOLUTION_FAILURE",
                name == null || name.isEmpty()
                        ? "Give the `operationName`: the document has several operations, or none."
                        : "The document has no operation of that name.");
    }

    private static JsonObject json(KnownDocument document, OperationDefinition operation, Parameters given) {
        JsonObjectBuilder json = jakarta.json.Json.createObjectBuilder().add("query", document.text());
        if (operation.getName() != null) json.add("operationName", operation.getName());
        if (!given.variables().isEmpty()) {
            json.add("variables", jakarta.json.Json.createObjectBuilder(given.variables()));
        }
        return json.build();
    }

    private KnownDocument document(Parameters given) {
        String query = given.query();
        if (given.documentId() != null) {
            if (query != null) throw HttpError.bad("Give `query` or `documentId`, not both.");
            return found(
                    documents.trusted(given.documentId()), "PERSISTED_DOCUMENT_NOT_FOUND", "No document has that id.");
        }
        Object persisted = given.extensions().get("persistedQuery");
        if (persisted == null) {
            if (query == null) throw HttpError.bad("The `query` is missing.");
            return documents.read(query);
        }
        if (!(persisted instanceof Map<?, ?> hash) || !(hash.get("sha256Hash") instanceof String id)) {
            throw HttpError.bad("`extensions.persistedQuery` needs a `sha256Hash`.");
        }
        if (query == null) {
            return found(
                    documents.persisted(id), "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"); // Apollo's words
        }
        KnownDocument document = documents.read(query);
        if (!document.id().equals(id)) throw HttpError.bad("The `sha256Hash` is not that of the `query`.");
        documents.persist(document);
        return document;
    }

    private static KnownDocument found(@Nullable KnownDocument document, String code, String message) {
        if (document == null) throw HttpError.document(code, message);
        return document;
    }
}
