package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import news.hiwar.delivery.documents.KnownDocument;
import news.hiwar.delivery.documents.PersistedDocuments;
import news.hiwar.delivery.guard.Guard;
import news.hiwar.platform.database.StorableText;
import news.hiwar.platform.graphql.ClientError;

/** Makes a request of what was sent; of the same bytes only once. */
@Singleton
class RequestParser {
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

    RequestParser(PersistedDocuments documents, Guard guard, RequestJson json) {
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

    /**
     * What a request gives, each of the type that it should have.
     *
     * @param documentId of a document that the server knows, in place of {@code query}
     */
    record Parameters(
            @Nullable String query,
            @Nullable String documentId,
            @Nullable String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions) {
        private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

        /** In the body of a POST, or a message. */
        static Parameters of(String json, RequestJson reader) {
            return of(object(json, "The body", reader));
        }

        /** In the address of a GET. */
        static Parameters of(MultiMap address, RequestJson reader) {
            Map<String, Object> given = new HashMap<>();
            for (String name : new String[] {"query", "documentId", "operationName"}) {
                if (address.contains(name)) given.put(name, address.get(name));
            }
            for (String name : new String[] {"variables", "extensions"}) {
                if (address.contains(name)) given.put(name, object(address.get(name), "`" + name + "`", reader));
            }
            return of(given);
        }

        static Parameters of(Map<String, Object> given) {
            return new Parameters(
                    text(given, "query"),
                    text(given, "documentId"),
                    text(given, "operationName"),
                    object(given, "variables"),
                    object(given, "extensions"));
        }

        private static @Nullable String text(Map<String, Object> given, String name) {
            Object value = given.get(name);
            if (value != null && !(value instanceof String))
                throw HttpError.bad("`%s` must be a JSON string.".formatted(name));
            return (String) value;
        }

        @SuppressWarnings("unchecked") // a JSON object has texts as keys
        private static Map<String, Object> object(Map<String, Object> given, String name) {
            Object value = given.get(name);
            if (value != null && !(value instanceof Map))
                throw HttpError.bad("`%s` must be a JSON object.".formatted(name));
            return value == null ? Map.of() : (Map<String, Object>) value;
        }

        private static Map<String, Object> object(String json, String what, RequestJson reader) {
            try {
                Map<String, Object> object = reader.read(json, OBJECT);
                if (object == null) throw HttpError.bad(what + " must be a JSON object.");
                return object;
            } catch (JsonProcessingException e) {
                throw HttpError.bad(what + " must be a JSON object" + RequestJson.problem(e) + ".");
            }
        }
    }

    /** Whether all texts of a request can be stored. */
    static final class StorableRequest {
        private StorableRequest() {}

        static boolean isStorable(Document document) {
            return isStorable((Node<?>) document);
        }

        private static boolean isStorable(Node<?> node) {
            if (node instanceof StringValue text) return StorableText.is(text.getValue());
            return node.getChildren().stream().allMatch(StorableRequest::isStorable);
        }

        static boolean isStorable(@Nullable Object json) {
            if (json instanceof String text) return StorableText.is(text);
            if (json instanceof Collection<?> list) return list.stream().allMatch(StorableRequest::isStorable);
            return !(json instanceof Map<?, ?> object)
                    || object.entrySet().stream()
                            .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
        }
    }
}
